#include "tests/bench/bare_loops.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstring>
#include <functional>
#include <span>
#include <vector>

#include "model/base/random.hpp"

namespace ubumwe::tests {

namespace {

using model::World;

constexpr std::size_t pieces = 512;

/// Entries [begin, end) of `count` that belong to a piece.
struct Piece {
    std::size_t begin;
    std::size_t end;
    Piece(std::size_t piece, std::size_t count) : begin(count * piece / pieces), end(count * (piece + 1) / pieces) {}
    std::size_t size() const { return end - begin; }
};

/// Seconds of the best of five passes; each piece of a pass is work(piece).
double best_pass(const model::Parallel& parallel, const std::function<void(std::size_t)>& work) {
    double best = INFINITY;
    for (int pass = 0; pass < 5; ++pass) {
        const auto begin = std::chrono::steady_clock::now();
        parallel.for_each(pieces, work);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

double triad(const model::Parallel& parallel) {
    constexpr std::size_t count = 50'000'000;
    std::vector<float> a(count, 0.0F), b(count, 1.0F), c(count, 2.0F);
    const double seconds = best_pass(parallel, [&](std::size_t p) {
        const Piece piece(p, count);
        for (std::size_t i = piece.begin; i < piece.end; ++i) a[i] = b[i] + 3.0F * c[i];
    });
    return 3.0 * sizeof(float) * count / seconds;
}

struct Ties {
    const std::uint32_t* alter;
    const model::TieClass* tie_class;
    const float* ego_side;
    const float* approach;
    float* trust;
    std::array<float, 16> good;
    std::array<float, 256> gain;
};

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void move_flat(const Ties& ties,
                                                                                             Piece piece) {
    float* const trust = ties.trust;
#pragma GCC ivdep
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
        const std::uint8_t byte = ties.tie_class[i].byte;
        const float chance = ties.good[byte & 15U] + ties.ego_side[i] + ties.approach[ties.alter[i]];
        const float kept = std::min(std::max(chance, 0.02F), 0.98F);
        const float gained = ties.gain[byte] * kept;
        const float lost = 1.5F * ties.gain[byte] * (1.0F - kept);
        const float s = gained + lost;
        trust[i] = (trust[i] + gained * (1.0F + 0.5F * s)) / (1.0F + s + 0.5F * s * s);
    }
}

double trust_rule(const World& world, const model::Parallel& parallel) {
    const std::size_t count = world.network.ties();
    std::vector<float> trust(world.network.trust().begin(), world.network.trust().end());
    const std::vector<float> side(count, 0.01F);
    const std::vector<float> approach(world.people.size(), 0.01F);
    Ties ties{world.network.alters().data(),
              world.network.classes().data(),
              side.data(),
              approach.data(),
              trust.data(),
              {},
              {}};
    ties.good.fill(0.6F);
    ties.gain.fill(0.05F);
    return best_pass(parallel, [&](std::size_t piece) { move_flat(ties, Piece(piece, count)); });
}

/// What an alter adds to the sum of a row: four numbers, as in the model.
using Four [[gnu::vector_size(16)]] = float;
using FourWhole [[gnu::vector_size(16)]] = std::int32_t;

/// Running sums over a piece of ties, and what each gives to its alter; those far away share a place.
__attribute__((target_clones("arch=x86-64-v3", "default"))) FourWhole add_up_flat(std::span<const std::uint32_t> alters,
                                                                                  const float* trust, const Four* view,
                                                                                  std::uint32_t first_alter,
                                                                                  std::span<float> received) {
    FourWhole sum{};
    const auto far = static_cast<std::uint32_t>(received.size() - 1);
    for (std::size_t tie = 0; tie < alters.size(); ++tie) {
        sum += __builtin_convertvector(trust[tie] * view[alters[tie]], FourWhole);
        received[std::min(alters[tie] - first_alter, far)] += trust[tie];
    }
    return sum;
}

double sums_of_ties(const World& world, const model::Parallel& parallel) {
    const std::size_t people = world.people.size();
    const std::vector<Four> view(people, Four{1000.0F, 100.0F, 100.0F, 1000.0F});
    std::vector<float> received(people + 1);
    std::vector<FourWhole> sums(pieces);
    const auto starts = world.network.starts();
    return best_pass(parallel, [&](std::size_t p) {
        const Piece piece(p, people);
        const std::uint32_t first = starts[piece.begin];
        sums[p] =
            add_up_flat(world.network.alters().subspan(first, starts[piece.end] - first),
                        world.network.trust().data() + first, view.data(), static_cast<std::uint32_t>(piece.begin),
                        std::span(received).subspan(piece.begin, piece.size()));
    });
}

/// Moves `noisy` of `columns` with noise, and the others without.
double indicators(std::span<const std::uint64_t> keys, std::size_t columns, std::size_t noisy,
                  const model::Parallel& parallel) {
    std::vector<std::vector<float>> value(columns, std::vector<float>(keys.size(), 0.5F));
    const std::vector<std::vector<float>> baseline(columns, std::vector<float>(keys.size(), 0.5F));
    return best_pass(parallel, [&](std::size_t p) {
        const Piece piece(p, keys.size());
        std::array<std::array<float, model::noise_lanes>, model::noise_per_call> noise{};
        for (std::size_t first = piece.begin; first < piece.end; first += model::noise_lanes) {
            const std::size_t count = std::min(model::noise_lanes, piece.end - first);
            for (std::size_t k = 0; k < columns; ++k) {
                const auto draw = static_cast<std::uint32_t>(k / model::noise_per_call);
                if (k < noisy && k % model::noise_per_call == 0)
                    fill_noise({1, 0}, model::Purpose::person_noise, 7, draw, keys.subspan(first, count), noise);
                const float spread = k < noisy ? 0.01F : 0.0F;
                float* const x = value[k].data() + first;
                const float* const at_rest = baseline[k].data() + first;
                const float* const z = noise[k % model::noise_per_call].data();
                for (std::size_t i = 0; i < count; ++i)
                    x[i] = std::min(std::max(x[i] + 0.1F * (at_rest[i] - x[i]) + spread * z[i], 0.0F), 1.0F);
            }
        }
    });
}

double tally(const World& world, const model::Parallel& parallel) {
    std::vector<std::array<double, model::person_indicators>> sums(pieces);
    return best_pass(parallel, [&](std::size_t p) {
        const Piece piece(p, world.people.size());
        for (std::size_t k = 0; k < model::person_indicators; ++k) {
            double sum = 0.0;
            for (std::size_t i = piece.begin; i < piece.end; ++i) sum += static_cast<double>(world.people.value[k][i]);
            sums[p][k] = sum;
        }
    });
}

template <class T>
void copy_piece(std::span<const T> column, std::size_t p, std::vector<T>& to) {
    const Piece piece(p, column.size());
    std::copy_n(column.begin() + static_cast<std::ptrdiff_t>(piece.begin), piece.size(),
                to.begin() + static_cast<std::ptrdiff_t>(piece.begin));
}

double copy(const World& world, const model::Parallel& parallel) {
    const auto& network = world.network;
    std::vector<std::uint32_t> alters(network.ties());
    std::vector<float> trust(network.ties());
    std::vector<model::TieClass> classes(network.ties());
    std::vector<float> column(world.people.size());
    return best_pass(parallel, [&](std::size_t p) {
        copy_piece(network.alters(), p, alters);
        copy_piece(network.trust(), p, trust);
        copy_piece(network.classes(), p, classes);
        for (const auto* columns : {&world.people.value, &world.people.baseline})
            for (const auto& each : *columns) copy_piece(std::span<const float>(each), p, column);
    });
}

}  // namespace

BareLoops measure_bare_loops(const World& world, const model::Parallel& parallel) {
    BareLoops loops;
    loops.triad_bytes_a_second = triad(parallel);
    loops.trust_rule = trust_rule(world, parallel);
    loops.sums_of_ties = sums_of_ties(world, parallel);
    loops.person_indicators = indicators(world.people.key, model::person_indicators, 8, parallel);
    loops.household_indicators =
        indicators(world.households.key, model::household_indicators, model::household_indicators, parallel);
    loops.tally = tally(world, parallel);
    loops.copy = copy(world, parallel);
    return loops;
}

}  // namespace ubumwe::tests
