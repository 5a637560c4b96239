#include "model/incident/step.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "model/base/math.hpp"
#include "model/base/poisson.hpp"
#include "model/incident/rule.hpp"
#include "model/state/lanes.hpp"

namespace ubumwe::model {

namespace {

constexpr double months_of_year = 12.0;

/// Positions of standings at none of whose positions incidents are directed.
std::vector<std::uint8_t> uninvolved_positions(const std::vector<PositionParameters>& positions) {
    std::vector<std::uint8_t> uninvolved;
    for (const PositionParameters& position : positions) {
        const bool involved = std::any_of(positions.begin(), positions.end(), [&](const PositionParameters& other) {
            return other.targeted && other.standing == position.standing;
        });
        uninvolved.push_back(involved ? 0 : 1);
    }
    return uninvolved;
}

/// Sums over the people of a village.
struct VillageSums {
    std::uint32_t targeted = 0;
    std::uint32_t adults = 0;  ///< who count
    double harmony_below = 0.0;
    double outgroup_trust_below = 0.0;
};

/// Sums of what people are below their baseline, side by side: a single sum would wait for each person before the next.
class BelowBaseline {
public:
    BelowBaseline(const Population& people, PersonIndicator indicator)
        : baseline_(people.baseline[index_of(indicator)].data()), value_(people[indicator].data()) {}

    [[gnu::always_inline]] void add(PersonRow first, std::span<const float, noise_lanes> weights,
                                    std::uint32_t people) {
        std::uint32_t i = 0;
        for (; i + width <= people; i += width) {
            for (std::uint32_t lane = 0; lane < width; ++lane) add_one(first, i + lane, weights[i + lane], lane);
        }
        for (; i < people; ++i) add_one(first, i, weights[i], i % width);
    }

    double total() const {
        double total = 0.0;
        for (const float sum : sums_) total += static_cast<double>(sum);
        return total;
    }

private:
    static constexpr std::uint32_t width = 16;

    [[gnu::always_inline]] void add_one(PersonRow first, std::uint32_t i, float weight, std::uint32_t lane) {
        sums_[lane] += weight * (baseline_[first + i] - value_[first + i]);
    }

    const float* baseline_;
    const float* value_;
    std::array<float, width> sums_{};
};

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) VillageSums add_up_village(
    Rows village, const std::vector<std::uint8_t>& targeted, const std::vector<std::uint8_t>& counts,
    const Population& people) {
    VillageSums sums;
    BelowBaseline harmony(people, PersonIndicator::social_harmony);
    BelowBaseline outgroup_trust(people, PersonIndicator::outgroup_trust);
    in_lanes(village, [&](Rows rows) {
        std::array<float, noise_lanes> weights{};
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            const std::uint8_t position = people.position[person];
            const std::uint32_t home = people.at_home(person) ? 1 : 0;
            const std::uint32_t adult = people.stage[person] == LifeStage::adult ? 1 : 0;
            const std::uint32_t counted = home & adult & counts[position];
            sums.targeted += home & targeted[position];
            sums.adults += counted;
            weights[person - rows.begin] = static_cast<float>(counted);
        }
        harmony.add(rows.begin, weights, rows.size());
        outgroup_trust.add(rows.begin, weights, rows.size());
    });
    sums.harmony_below = harmony.total();
    sums.outgroup_trust_below = outgroup_trust.total();
    return sums;
}

double unprepared(const World& world, PersonRow person) {
    const Participant* history = world.history.find(person);
    return history == nullptr ? 1.0 : 1.0 - static_cast<double>(history->prepared);
}

/// A Poisson draw; a large mean is the sum of several.
std::uint32_t draw_incidents(const Luck& luck, std::uint32_t step, std::uint64_t village_key, double mean) {
    std::uint32_t incidents = 0;
    for (std::uint32_t draw = 0; mean > 0.0; ++draw) {
        const double part = std::min(mean, largest_poisson_mean);
        incidents += poisson_count(part, luck.uniform(Purpose::incidents, step, village_key, draw));
        mean -= part;
    }
    return incidents;
}

}  // namespace

Incidents::Incidents(const Scenario& scenario, const World& world)
    : rules_(scenario.dynamics.incidents),
      calendar_(scenario.time.calendar()),
      recent_steps_(static_cast<std::uint32_t>(rules_.recent_returns * calendar_.steps_per_month() + 0.5)),
      counts_(uninvolved_positions(scenario.positions)),
      villages_(world.places.villages()) {
    for (const PositionParameters& position : scenario.positions) targeted_.push_back(position.targeted ? 1 : 0);
}

void Incidents::open(World& world) const {
    auto& rows = world.ledger.incidents;
    rows.clear();
    if (rules_.rate == 0.0) return;
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) rows.push_back({district});
}

void Incidents::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world) {
    const Month month = calendar_.month_of(step);
    world.exchange.season_shock = static_cast<float>(season_shock(rules_, month) * months_of_year * calendar_.years());
    if (rules_.rate == 0.0) return;
    count_returns(step, world);
    const double season = season_factor(rules_, month);
    parallel.for_each(villages_.size(), [&](std::size_t village) {
        draw_village(static_cast<VillageRow>(village), season, step, luck, world);
    });
    for (VillageRow village = 0; village < villages_.size(); ++village) {
        IncidentCounts& counts = world.ledger.incidents[world.places.district_of(village)];
        counts.expected += villages_[village].expected;
        counts.incidents += villages_[village].incidents;
        if (villages_[village].incidents > 0) hand_over(village, world);
    }
}

void Incidents::count_returns(std::uint32_t step, const World& world) {
    for (Village& village : villages_) village.unprepared_returns = 0.0;
    for (const Convict& convict : world.custody.convicts) {
        const bool back = convict.received_by != nobody && world.people.alive(convict.person);
        if (back && step - convict.release_step < recent_steps_)
            villages_[convict.received_by].unprepared_returns += unprepared(world, convict.person);
    }
}

void Incidents::draw_village(VillageRow village, double season, std::uint32_t step, const Luck& luck,
                             const World& world) {
    const VillageSums sums = add_up_village(world.places.people_of(village), targeted_, counts_, world.people);
    Village& drawn = villages_[village];
    const double share = sums.adults > 0 ? 1.0 / sums.adults : 0.0;
    const VillageClimate climate{sums.harmony_below * share, sums.outgroup_trust_below * share,
                                 drawn.unprepared_returns};
    drawn.expected =
        expected_incidents(rules_, sums.targeted, climate_factor(rules_, climate) * season, calendar_.years());
    drawn.incidents = draw_incidents(luck, step, world.places.village_key[village], drawn.expected);
}

void Incidents::hand_over(VillageRow village, World& world) const {
    const double incidents = villages_[village].incidents;
    if (rules_.shock > 0.0) world.exchange.incident_pressure.push_back({village, static_cast<float>(incidents)});
    const auto lost = static_cast<float>(1.0 - power(1.0 - rules_.trust_loss, incidents));
    if (lost == 0.0F) return;
    constexpr auto trust = static_cast<std::uint8_t>(index_of(PersonIndicator::outgroup_trust));
    const Rows people = world.places.people_of(village);
    for (PersonRow person = people.begin; person < people.end; ++person) {
        if (targeted_[world.people.position[person]] != 0 && world.people.at_home(person))
            world.exchange.person_impulses.push_back({person, trust, false, lost, 0.0F, ImpulseCause::event});
    }
}

}  // namespace ubumwe::model
