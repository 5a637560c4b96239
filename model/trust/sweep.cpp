#include "model/trust/sweep.hpp"

#include "model/trust/rule.hpp"

namespace ubumwe::model {

void receive_trust(const TrustNetwork& network, Rows rows, std::span<float> received) {
    const auto starts = network.starts();
    const auto alters = network.alters();
    const auto trust = network.trust();
    for (PersonRow person = rows.begin; person < rows.end; ++person) received[person] = 0.0F;
    for (std::uint32_t tie = starts[rows.begin]; tie < starts[rows.end]; ++tie) {
        if (rows.contains(alters[tie])) received[alters[tie]] += trust[tie];
    }
}

RowMeans row_means(const TrustNetwork& network, PersonRow ego) {
    const std::uint32_t first = network.starts()[ego];
    const std::uint32_t end = network.starts()[ego + 1];
    float all = 0.0F;
    float out = 0.0F;
    float out_ties = 0.0F;
    for (std::uint32_t tie = first; tie < end; ++tie) {
        const float is_out = network.classes()[tie].out() ? 1.0F : 0.0F;
        all += network.trust()[tie];
        out += is_out * network.trust()[tie];
        out_ties += is_out;
    }
    const float in_ties = static_cast<float>(end - first) - out_ties;
    return {in_ties > 0.0F ? (all - out) / in_ties : no_ties, out_ties > 0.0F ? out / out_ties : no_ties};
}

__attribute__((target_clones("avx512f", "avx2", "default"))) void move_ties(
    const TieTable& table, std::span<const AlterView> view, std::span<const std::uint32_t> alters,
    std::span<const TieClass> classes, std::span<const Ego> ego, std::span<float> trust) {
    const std::size_t ties = trust.size();
    const AlterView* const views = view.data();
    const std::uint32_t* const alter = alters.data();
    const TieClass* const tie_class = classes.data();
    const Ego* const egos = ego.data();
    float* const value = trust.data();
#pragma GCC ivdep
    for (std::size_t i = 0; i < ties; ++i) {
        const std::uint32_t byte = tie_class[i].byte;
        const Meeting meeting{table.good[byte], egos[i].approach,     views[alter[i]].approach, egos[i].openness,
                              egos[i].fear,     table.outgroup[byte], table.stigma[byte]};
        const float chance = chance_of_good_meeting(meeting);
        value[i] = next_trust(value[i], table.gained[byte] * chance, table.lost[byte] * (1.0F - chance));
    }
}

}  // namespace ubumwe::model
