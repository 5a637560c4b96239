#include "model/trust/move_ties.hpp"

#include <algorithm>
#include <utility>

#include "model/trust/rule.hpp"

namespace ubumwe::model {

__attribute__((target_clones("avx512f", "avx2", "default"))) void move_ties(const TieTable& table,
                                                                            std::span<const AlterView> view,
                                                                            std::span<const std::uint32_t> alters,
                                                                            std::span<const TieClass> classes,
                                                                            const Egos& egos, std::span<float> trust) {
    const std::size_t ties = trust.size();
    const AlterView* const views = view.data();
    const std::uint32_t* const alter = alters.data();
    const TieClass* const tie_class = classes.data();
    float* const value = trust.data();
    const float loss_over_gain = table.loss_over_gain;
    const auto [none, first, second, third] = table.stigma;
#pragma GCC ivdep
    for (std::size_t i = 0; i < ties; ++i) {
        const std::uint32_t byte = tie_class[i].byte;
        const auto outgroup = static_cast<float>((byte >> 3U) & 1U);
        const std::uint32_t level = (byte >> 4U) & 3U;
        // Choices between values at hand vectorise, a look-up by level does not.
        const float stigma = level == 1 ? first : (level == 2 ? second : (level == 3 ? third : 0.0F));
        const Meeting meeting{table.good[byte & 0x0FU], egos.approach[i], views[alter[i]].approach,
                              egos.openness[i],         egos.fear[i],     outgroup,
                              outgroup * stigma};
        const float chance = chance_of_good_meeting(meeting);
        const float gain = table.gain[byte];
        value[i] = next_trust(value[i], gain * chance, loss_over_gain * gain * (1.0F - chance));
    }
}

void TieRun::add(std::uint32_t ties, float approach, float openness, float fear) {
    while (ties > 0) {
        if (filled_ == Egos::capacity) move();
        const std::uint32_t end = std::min<std::uint32_t>(filled_ + ties, Egos::capacity);
        // Whole blocks, which the next person overwrites: a loop as long as a row would be mispredicted at each row.
        for (std::uint32_t block = filled_; block < end; block += Egos::block) {
            for (std::uint32_t i = block; i < block + Egos::block; ++i) egos_.approach[i] = approach;
            for (std::uint32_t i = block; i < block + Egos::block; ++i) egos_.openness[i] = openness;
            for (std::uint32_t i = block; i < block + Egos::block; ++i) egos_.fear[i] = fear;
        }
        ties -= end - filled_;
        filled_ = end;
    }
}

void TieRun::move() {
    move_ties(table_, view_, network_.alters().subspan(first_, filled_),
              std::as_const(network_).classes().subspan(first_, filled_), egos_,
              network_.trust().subspan(first_, filled_));
    first_ += filled_;
    filled_ = 0;
}

}  // namespace ubumwe::model
