#include "model/network/trust_network.hpp"

#include <algorithm>
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

    // Backwards and in place: each tie moves up by the number of new ties that come before it.
    const std::uint32_t before = ties();
    auto& rows = graph_.m_forward.m_rowstart;
    auto& columns = graph_.m_forward.m_column;
    columns.resize(before + added.size());
    classes_.resize(columns.size());
    trust_.resize(columns.size());
    std::size_t to = columns.size();
    std::size_t from = before;
    std::size_t next = added.size();
    for (std::uint32_t ego = people(); ego-- > 0 && next > 0;) {
        const std::size_t row_begin = rows[ego];
        rows[ego + 1] = static_cast<std::uint32_t>(to);
        while (from > row_begin || (next > 0 && added[next - 1].ego == ego)) {
            const bool takes_new = next > 0 && added[next - 1].ego == ego &&
                                   (from == row_begin || added[next - 1].alter > columns[from - 1]);
            --to;
            columns[to] = takes_new ? added[next - 1].alter : columns[from - 1];
            classes_[to] = takes_new ? added[next - 1].tie_class : classes_[from - 1];
            trust_[to] = takes_new ? added[next - 1].trust : trust_[from - 1];
            takes_new ? --next : --from;
        }
    }
}

}  // namespace ubumwe::model
