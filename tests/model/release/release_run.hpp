#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "model/release/step.hpp"
#include "tests/support/tiny_world.hpp"

namespace ubumwe::model {

constexpr Month january = Month::of(2020, 1);

/// A wave that a scenario states itself, of anybody in custody.
inline WaveParameters own_wave(Month from, Month to, const std::string& district, std::int64_t released) {
    WaveParameters wave;
    wave.id = "own";
    wave.from = from;
    wave.to = to;
    wave.district = district;
    wave.released = released;
    return wave;
}

/// A tiny world with waves, its releases and what they have handed over in each step.
struct ReleaseRun {
    tests::TinyWorld tiny;
    std::vector<Exchange> handed;

    /// Nobody dies and everybody goes home unannounced, with `counts[i]` people due in month i.
    explicit ReleaseRun(const std::vector<std::int64_t>& counts, std::uint32_t families = 2) : tiny(families) {
        scenario().releases.deaths_in_custody = 0.0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Month month = january + static_cast<int>(i);
            scenario().margins.waves.push_back({month, month, "Hills", 0, counts[i], 2 * counts[i]});
        }
    }

    Scenario& scenario() { return tiny.scenario; }
    World& world() { return tiny.world; }
    Convict& convict(std::size_t row) { return tiny.world.custody.convicts[row]; }
    Status status(std::size_t row) { return tiny.world.people.status[convict(row).person]; }

    ReleaseRun& run(std::uint32_t steps, const Luck& luck = {}) {
        const Releases releases(scenario());
        releases.open(world());
        for (std::uint32_t step = 0; step < steps; ++step) {
            world().exchange.clear();
            releases.step(step, luck, Parallel(2), world());
            handed.push_back(world().exchange);
        }
        return *this;
    }

    std::int64_t in_state(Status sought) {
        const auto& convicts = world().custody.convicts;
        return std::count_if(convicts.begin(), convicts.end(),
                             [&](const Convict& c) { return world().people.status[c.person] == sought; });
    }
};

/// The weight of a place in a list, 0 where it does not stand.
inline float weight_at(const std::vector<Pressure>& pressures, std::uint32_t place) {
    const auto found =
        std::find_if(pressures.begin(), pressures.end(), [&](const Pressure& p) { return p.place == place; });
    return found == pressures.end() ? 0.0F : found->weight;
}

/// Enters a person who took part in a programme and is prepared to a degree in [0, 1].
inline void prepare(World& world, PersonRow person, float prepared) {
    Participant participant;
    participant.person = person;
    participant.prepared = prepared;
    auto& all = world.history.participants;
    all.insert(std::find_if(all.begin(), all.end(), [&](const Participant& p) { return p.person > person; }),
               participant);
}

}  // namespace ubumwe::model
