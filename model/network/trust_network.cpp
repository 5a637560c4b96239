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

void TrustNetwork::resize_ties(std::size_t ties) {
    graph_.m_forward.m_column.resize(ties);
    classes_.resize(ties);
    trust_.resize(ties);
}

}  // namespace ubumwe::model
