#include "model/network/trust_network.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"
#include "model/base/room.hpp"

namespace ubumwe::model {

void TrustNetwork::make_room_for(std::size_t people, std::size_t ties) {
    make_room(graph_.m_forward.m_rowstart, people + 1);
    make_room(graph_.m_forward.m_column, ties);
    make_room(classes_, ties);
    make_room(trust_, ties);
}

void TrustNetwork::append(const RowsOfTies& rows) {
    require(std::reduce(rows.degrees.begin(), rows.degrees.end()) == rows.alters.size() &&
                rows.alters.size() == rows.classes.size(),
            "rows, alters and classes of a network agree");
    auto& starts = graph_.m_forward.m_rowstart;
    for (const std::uint32_t degree : rows.degrees) starts.push_back(starts.back() + degree);
    auto& alters = graph_.m_forward.m_column;
    alters.insert(alters.end(), rows.alters.begin(), rows.alters.end());
    classes_.insert(classes_.end(), rows.classes.begin(), rows.classes.end());
    trust_.resize(alters.size(), 0.0F);
}

std::uint32_t TrustNetwork::ego_of(std::uint32_t tie) const {
    return static_cast<std::uint32_t>(std::upper_bound(starts().begin(), starts().end(), tie) - starts().begin() - 1);
}

std::uint32_t TrustNetwork::find(std::uint32_t ego, std::uint32_t alter) const {
    const auto row = alters().subspan(starts()[ego], starts()[ego + 1] - starts()[ego]);
    const auto found = std::lower_bound(row.begin(), row.end(), alter);
    return found != row.end() && *found == alter ? starts()[ego] + static_cast<std::uint32_t>(found - row.begin())
                                                 : ties();
}

void TrustNetwork::place(RowBlock rows, const BlockOfRows& block) {
    const std::size_t first = block.first_tie;
    for (std::uint32_t row = rows.begin; row < rows.end; ++row)
        graph_.m_forward.m_rowstart[row] = static_cast<std::uint32_t>(first) + block.starts[row - rows.begin];
    std::copy_n(block.alters.begin(), block.ties, graph_.m_forward.m_column.data() + first);
    std::copy_n(block.classes.begin(), block.ties, classes_.data() + first);
    std::copy_n(block.trust.begin(), block.ties, trust_.data() + first);
}

void TrustNetwork::resize_ties(std::size_t ties, const Parallel& parallel) {
    Resizing columns;
    columns.add(graph_.m_forward.m_column, ties);
    columns.add(trust_, ties);
    columns.add(classes_, ties);
    columns.perform(parallel);
}

}  // namespace ubumwe::model
