#include "model/state/start_values.hpp"

#include <algorithm>

#include "model/base/math.hpp"
#include "model/base/random.hpp"
#include "model/state/set_point_rule.hpp"

namespace ubumwe::model {

namespace {

using Noise = std::array<std::array<float, noise_lanes>, noise_per_call>;

/// Noise for nine indicators of up to 64 subjects: three calls of four.
struct NineNoises {
    std::array<Noise, 3> calls;

    NineNoises(const Luck& luck, Purpose purpose, std::span<const std::uint64_t> keys) {
        for (std::uint32_t call = 0; call < calls.size(); ++call) fill_noise(luck, purpose, 0, call, keys, calls[call]);
    }
    float operator()(std::size_t indicator, std::size_t lane) const {
        return calls[indicator / noise_per_call][indicator % noise_per_call][lane];
    }
};

/// Calls work(rows, keys) for pieces of at most 64 of the rows, in order, with the keys of the subjects.
template <class Work>
void in_pieces(std::span<const std::uint32_t> rows, const std::vector<std::uint64_t>& keys, Work work) {
    std::array<std::uint64_t, noise_lanes> of_piece;
    for (std::size_t begin = 0; begin < rows.size(); begin += noise_lanes) {
        const auto piece = rows.subspan(begin, std::min(noise_lanes, rows.size() - begin));
        for (std::size_t i = 0; i < piece.size(); ++i) of_piece[i] = keys[piece[i]];
        work(piece, std::span<const std::uint64_t>(of_piece.data(), piece.size()));
    }
}

float set_point(double mean, double between, float z) {
    return std::clamp(static_cast<float>(mean) + static_cast<float>(between) * z, lowest_set_point, highest_set_point);
}

/// What sex and custody add to a person's set point of distress.
double distress_offset(const Scenario& scenario, const Population& people, PersonRow person) {
    const WellbeingParameters& p = scenario.dynamics.wellbeing;
    const bool convicted_in_custody =
        people.status[person] == Status::in_custody && !scenario.positions[people.position[person]].inmate;
    return (people.sex[person] == Sex::woman ? p.women_distress_offset : -p.women_distress_offset) +
           (convicted_in_custody ? p.custody_distress_offset : 0.0);
}

void draw_piece(const Scenario& scenario, const Luck& luck, std::span<const PersonRow> rows,
                std::span<const std::uint64_t> keys, Population& people) {
    const WellbeingParameters& wellbeing = scenario.dynamics.wellbeing;
    const NineNoises baseline_noise(luck, Purpose::person_baseline, keys);
    const NineNoises start_noise(luck, Purpose::person_start, keys);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        const bool varies = k != index_of(PersonIndicator::anxiety);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PersonRow row = rows[i];
            double mean = scenario.positions[people.position[row]].baseline[k];
            if (k == index_of(PersonIndicator::distress)) mean += distress_offset(scenario, people, row);
            const float base = set_point(mean, varies ? wellbeing.between[k] : 0.0, baseline_noise(k, i));
            people.baseline[k][row] = base;
            const bool moves = varies && people.takes_part(row, k);
            people.value[k][row] =
                reflect(base + (moves ? static_cast<float>(wellbeing.spread[k]) * start_noise(k, i) : 0.0F));
        }
    }
}

/// Mean, between and spread of a household indicator, whichever submodel owns it.
struct HouseholdDraw {
    double mean;
    double between;
    double spread;
};

HouseholdDraw household_draw(const Scenario& scenario, std::size_t k) {
    if (k < family_indicators) {
        const auto& p = scenario.dynamics.family.set_points;
        return {p.baseline[k], p.between[k], p.spread[k]};
    }
    const auto& p = scenario.dynamics.livelihood.set_points;
    const std::size_t i = k - family_indicators;
    return {p.baseline[i], p.between[i], p.spread[i]};
}

}  // namespace

void draw_people(const Scenario& scenario, const Luck& luck, std::span<const PersonRow> rows, Population& people) {
    in_pieces(rows, people.key, [&](auto piece, auto keys) { draw_piece(scenario, luck, piece, keys, people); });
}

void draw_households(const Scenario& scenario, const Luck& luck, std::span<const HouseholdRow> rows,
                     Households& households) {
    in_pieces(rows, households.key, [&](auto piece, auto keys) {
        const NineNoises baseline_noise(luck, Purpose::household_baseline, keys);
        const NineNoises start_noise(luck, Purpose::household_start, keys);
        for (std::size_t k = 0; k < household_indicators; ++k) {
            const HouseholdDraw draw = household_draw(scenario, k);
            for (std::size_t i = 0; i < piece.size(); ++i) {
                const float base = set_point(draw.mean, draw.between, baseline_noise(k, i));
                households.baseline[k][piece[i]] = base;
                households.value[k][piece[i]] = reflect(base + static_cast<float>(draw.spread) * start_noise(k, i));
            }
        }
    });
}

bool begins(const Population& people, PersonRow person, std::size_t indicator) {
    const bool of_children = indicator == index_of(PersonIndicator::distress);
    return of_children == (people.stage[person] == LifeStage::child) && people.takes_part(person, indicator);
}

void start_taking_part(const PersonValues& spread, const Luck& luck, std::span<const PersonRow> rows,
                       Population& people) {
    in_pieces(rows, people.key, [&](auto piece, auto keys) {
        const NineNoises noise(luck, Purpose::person_start, keys);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const PersonRow row = piece[i];
            for (std::size_t k = 0; k < person_indicators; ++k) {
                if (!begins(people, row, k) || k == index_of(PersonIndicator::anxiety)) continue;
                people.value[k][row] = reflect(people.baseline[k][row] + static_cast<float>(spread[k]) * noise(k, i));
            }
        }
    });
}

}  // namespace ubumwe::model
