#include "model/release/step.hpp"

#include <algorithm>
#include <utility>

#include "model/base/math.hpp"
#include "model/base/require.hpp"
#include "model/release/pressure.hpp"
#include "model/release/rule.hpp"
#include "model/release/ties.hpp"

namespace ubumwe::model {

namespace {

/// What the parts of one step share.
struct Stage {
    const ReleaseParameters& rules;
    const Luck& luck;
    std::uint32_t step;
    World& world;

    bool in_custody(const Convict& convict) const { return world.people.status[convict.person] == Status::in_custody; }
    double prepared(const Convict& convict) const {
        const Participant* participant = world.history.find(convict.person);
        return participant == nullptr ? 0.0 : static_cast<double>(participant->prepared);
    }
};

std::pair<std::uint32_t, std::uint32_t> place_in_ledger(const ReleaseCounts& row) {
    return {row.district, row.facility};
}

ReleaseCounts& counts_of(const Convict& convict, Ledger& ledger) {
    const std::pair<std::uint32_t, std::uint32_t> place{convict.home_district, convict.facility};
    const auto row = std::lower_bound(
        ledger.releases.begin(), ledger.releases.end(), place,
        [](const ReleaseCounts& counts, const auto& sought) { return place_in_ledger(counts) < sought; });
    require(row != ledger.releases.end() && place_in_ledger(*row) == place,
            "the ledger has a row for each district and facility with convicts");
    return *row;
}

void die_in_custody(Stage& stage, double share) {
    World& world = stage.world;
    for (const Convict& convict : world.custody.convicts) {
        if (!stage.in_custody(convict)) continue;
        if (stage.luck.uniform(Purpose::custody_death, stage.step, world.people.key[convict.person]) >= share) continue;
        world.people.status[convict.person] = Status::dead;
        ++counts_of(convict, world.ledger).died;
        ++world.ledger.vital.deaths;
        stage.world.exchange.moved.push_back({convict.person});
    }
}

void press(Stage& stage, std::size_t convict, double share) {
    const double weight = share * return_weight(stage.rules, stage.prepared(stage.world.custody.convicts[convict]));
    if (weight > 0.0) add_pressure(stage.luck, convict, weight, stage.world);
}

void come_home(Stage& stage, const Convict& convict, double prepared) {
    World& world = stage.world;
    stage.world.exchange.moved.push_back(
        {convict.person, static_cast<float>(starting_trust(stage.rules, prepared, convict.acknowledged))});
    const double strain = homecoming_share(stage.rules, prepared);
    if (strain <= 0.0) return;
    constexpr auto communication = static_cast<std::uint8_t>(index_of(HouseholdIndicator::communication));
    world.exchange.household_impulses.push_back({world.people.household[convict.person], communication, false,
                                                 static_cast<float>(strain), 0.0F, ImpulseCause::event});
}

void release(Stage& stage, std::size_t row) {
    Convict& convict = stage.world.custody.convicts[row];
    const double prepared = stage.prepared(convict);
    convict.release_step = stage.step;
    convict.received_by = receiving_village(stage.luck, convict, stage.world);
    stage.world.exchange.released.push_back(convict.person);
    ReleaseCounts& counts = counts_of(convict, stage.world.ledger);
    ++counts.released;
    if (prepared > 0.0) ++counts.prepared;
    press(stage, row, share_on_return(stage.rules, convict.announced));
    stage.world.people.status[convict.person] = convict.settles_elsewhere ? Status::elsewhere : Status::released;
    if (convict.settles_elsewhere) {
        stage.world.exchange.moved.push_back({convict.person});
    } else {
        come_home(stage, convict, prepared);
    }
}

/// Releases whoever is expected to return now; `due` people of the district were to.
void release_due(Stage& stage, std::uint32_t district, std::int64_t due) {
    const Custody& custody = stage.world.custody;
    for (std::size_t row = custody.district_first_convict[district]; row < custody.district_first_convict[district + 1];
         ++row) {
        if (!stage.in_custody(custody.convicts[row]) || custody.convicts[row].expected_step != stage.step) continue;
        release(stage, row);
        --due;
    }
    if (due > 0) {
        Shortfall shortfall;
        shortfall.step = stage.step;
        shortfall.district = district;
        shortfall.missing = due;
        stage.world.ledger.shortfalls.push_back(shortfall);
    }
}

/// Announces the returns that are expected within `notice` steps after this one.
void announce_expected(Stage& stage, std::uint32_t notice) {
    for (std::size_t row = 0; row < stage.world.custody.convicts.size(); ++row) {
        Convict& convict = stage.world.custody.convicts[row];
        const bool soon = convict.expected_step != nobody && convict.expected_step <= stage.step + notice;
        if (!soon || !stage.in_custody(convict) || !convict.to_be_announced || convict.announced) continue;
        convict.announced = true;
        press(stage, row, stage.rules.announcement_share);
    }
}

void hand_over(const Stage& stage, const Parallel& parallel) {
    Exchange& exchange = stage.world.exchange;
    exchange.tie_changes = tie_changes_of(stage.world, exchange.moved, parallel);
    std::stable_sort(exchange.household_impulses.begin(), exchange.household_impulses.end(),
                     [](const Impulse& a, const Impulse& b) { return a.subject < b.subject; });
    std::sort(exchange.released.begin(), exchange.released.end());
    combine(exchange.village_pressure);
    combine(exchange.sector_pressure);
    combine(exchange.harmed_pressure);
}

}  // namespace

Releases::Releases(const Scenario& scenario)
    : rules_(scenario.releases),
      plan_(plan_releases(scenario)),
      share_dying_(share_of_rate(rules_.deaths_in_custody, scenario.time.calendar().years())),
      notice_(notice_steps(rules_, scenario.time.calendar())) {}

void Releases::open(World& world) const {
    auto& rows = world.ledger.releases;
    rows.clear();
    for (const Convict& convict : world.custody.convicts) {
        rows.push_back({convict.home_district, convict.facility, 0, 0, 0});
    }
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return place_in_ledger(a) < place_in_ledger(b); });
    const auto last = std::unique(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return place_in_ledger(a) == place_in_ledger(b);
    });
    rows.erase(last, rows.end());
    expect_returns(plan_, 0, world.people, world.custody);
}

void Releases::step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world) const {
    Stage stage{rules_, luck, step, world};
    die_in_custody(stage, share_dying_);
    expect_returns(plan_, step, world.people, world.custody);
    const auto districts = static_cast<std::uint32_t>(plan_.returns.size());
    for (std::uint32_t d = 0; d < districts; ++d) release_due(stage, d, plan_.due(d, step, step + 1));
    announce_expected(stage, notice_);
    hand_over(stage, parallel);
}

}  // namespace ubumwe::model
