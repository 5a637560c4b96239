#include "sim/study/study_draws.hpp"

#include <numeric>
#include <utility>

#include <openturns/RandomGenerator.hxx>

namespace ubumwe::sim {

StudyDraws::StudyDraws(std::int64_t seed) {
    OT::RandomGenerator::SetSeed(static_cast<OT::UnsignedInteger>(seed));
}

std::size_t StudyDraws::below(std::size_t numbers) {
    return OT::RandomGenerator::IntegerGenerate(numbers);
}

std::vector<std::size_t> StudyDraws::order(std::size_t numbers) {
    std::vector<std::size_t> all(numbers);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t left = numbers; left > 1; --left) std::swap(all[left - 1], all[below(left)]);
    return all;
}

std::vector<std::size_t> StudyDraws::with_replacement(std::size_t numbers) {
    std::vector<std::size_t> drawn(numbers);
    for (std::size_t& each : drawn) each = below(numbers);
    return drawn;
}

}  // namespace ubumwe::sim
