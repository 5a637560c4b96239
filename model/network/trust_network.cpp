#include "model/network/trust_network.hpp"

#include <algorithm>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

std::ptrdiff_t at(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

}  // namespace

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

void TrustNetwork::merge(std::vector<NewTie> added) {
    const auto joins_people = [this](const NewTie& tie) { return tie.ego < people() && tie.alter < people(); };
    require(std::all_of(added.begin(), added.end(), joins_people), "both ends of a new tie are people of the network");
    const auto before_other = [](const NewTie& a, const NewTie& b) {
        return std::pair(a.ego, a.alter) < std::pair(b.ego, b.alter);
    };
    if (!std::is_sorted(added.begin(), added.end(), before_other))
        std::stable_sort(added.begin(), added.end(), before_other);
    const auto same = [](const NewTie& a, const NewTie& b) { return a.ego == b.ego && a.alter == b.alter; };
    added.erase(std::unique(added.begin(), added.end(), same), added.end());
    std::erase_if(added, [this](const NewTie& tie) { return find(tie.ego, tie.alter) != ties(); });
    if (added.empty()) return;

    // Backwards and in place: whole stretches of ties move up by the number of new ties that come before them.
    auto& rows = graph_.m_forward.m_rowstart;
    auto& columns = graph_.m_forward.m_column;
    std::size_t from = ties();
    std::size_t to = from + added.size();
    columns.resize(to);
    classes_.resize(to);
    trust_.resize(to);
    const auto move_up = [&](std::size_t first) {
        std::move_backward(columns.begin() + at(first), columns.begin() + at(from), columns.begin() + at(to));
        std::move_backward(classes_.begin() + at(first), classes_.begin() + at(from), classes_.begin() + at(to));
        std::move_backward(trust_.begin() + at(first), trust_.begin() + at(from), trust_.begin() + at(to));
        to -= from - first;
        from = first;
    };
    std::uint32_t shifted = people() + 1;
    for (std::size_t next = added.size(); next > 0; --next) {
        const NewTie& tie = added[next - 1];
        const auto row = columns.begin() + at(rows[tie.ego]);
        const auto row_end = columns.begin() + at(std::min<std::size_t>(rows[tie.ego + 1], from));
        move_up(static_cast<std::size_t>(std::upper_bound(row, row_end, tie.alter) - columns.begin()));
        for (; shifted > tie.ego + 1; --shifted) rows[shifted - 1] += static_cast<std::uint32_t>(next);
        --to;
        columns[to] = tie.alter;
        classes_[to] = tie.tie_class;
        trust_[to] = tie.trust;
    }
}

}  // namespace ubumwe::model
