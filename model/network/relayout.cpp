#include "model/base/require.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

namespace {

constexpr std::uint32_t gone = 0xFFFFFFFFU;

}  // namespace

std::vector<NewTie> TrustNetwork::renumber(std::span<const std::uint32_t> row, std::span<const std::uint8_t> displaced,
                                           std::uint32_t people_after) {
    require(row.size() == people() && displaced.size() == people(), "every person has a row after, or none");
    std::vector<NewTie> taken_out;
    std::vector<std::uint32_t> starts_after(std::size_t{people_after} + 1);
    auto& columns = graph_.m_forward.m_column;
    const auto& rows = graph_.m_forward.m_rowstart;
    std::uint32_t kept = 0;
    std::uint32_t next_row = 0;
    for (std::uint32_t ego = 0; ego < row.size(); ++ego) {
        if (row[ego] == gone) continue;
        if (displaced[ego] == 0) {
            while (next_row <= row[ego]) starts_after[next_row++] = kept;
        }
        for (std::uint32_t tie = rows[ego]; tie < rows[ego + 1]; ++tie) {
            const std::uint32_t alter = columns[tie];
            if (row[alter] == gone) continue;
            if (displaced[ego] != 0 || displaced[alter] != 0) {
                taken_out.push_back({row[ego], row[alter], classes_[tie], trust_[tie]});
                continue;
            }
            columns[kept] = row[alter];
            classes_[kept] = classes_[tie];
            trust_[kept] = trust_[tie];
            ++kept;
        }
    }
    while (next_row <= people_after) starts_after[next_row++] = kept;
    graph_.m_forward.m_rowstart = std::move(starts_after);
    columns.resize(kept);
    classes_.resize(kept);
    trust_.resize(kept);
    return taken_out;
}

}  // namespace ubumwe::model
