#include "model/network/trust_network.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

TrustNetwork::TrustNetwork(std::vector<std::uint32_t> starts, std::vector<std::uint32_t> alters,
                           std::vector<TieClass> classes)
    : classes_(std::move(classes)), trust_(alters.size(), 0.0F) {
    require(!starts.empty() && starts.back() == alters.size() && alters.size() == classes_.size(),
            "rows, alters and classes of a network agree");
    graph_.m_forward.m_rowstart = std::move(starts);
    graph_.m_forward.m_column = std::move(alters);
}

void TrustNetwork::reserve(std::size_t ties) {
    graph_.m_forward.m_column.reserve(ties);
    classes_.reserve(ties);
    trust_.reserve(ties);
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
    const std::array<std::function<void()>, 3> columns{[&] { graph_.m_forward.m_column.resize(ties); },
                                                       [&] { trust_.resize(ties); }, [&] { classes_.resize(ties); }};
    parallel.for_each(columns.size(), [&](std::size_t column) { columns[column](); });
}

}  // namespace ubumwe::model
