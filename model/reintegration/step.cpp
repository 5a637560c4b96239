#include "model/reintegration/step.hpp"

namespace ubumwe::model {

namespace {

/// People followed by one block of work.
constexpr std::size_t block = 256;

struct TrustReceived {
    double family = 0.0;
    double family_ties = 0.0;
    double community = 0.0;
};

/// What people who meet the person as usual give: each tie is looked up in the row of the alter.
TrustReceived trust_received(const World& world, PersonRow person) {
    const TrustNetwork& network = world.network;
    const Rows village = world.places.people_of(world.places.village_of_person(person));
    TrustReceived received;
    for (std::uint32_t own = network.starts()[person]; own < network.starts()[person + 1]; ++own) {
        const PersonRow alter = network.alters()[own];
        const std::uint32_t tie = network.find(alter, person);
        if (tie == network.ties() || network.classes()[tie].contact() != Contact::usual) continue;
        const auto kind = static_cast<TieKind>(network.classes()[tie].kind());
        const auto trust = static_cast<double>(network.trust()[tie]);
        if (kind == TieKind::household || kind == TieKind::kin) {
            received.family += trust;
            received.family_ties += 1.0;
        } else if (village.contains(alter)) {
            received.community += trust;
        }
    }
    return received;
}

Legs legs_of(const ReintegrationParameters& rules, const World& world, PersonRow person) {
    const TrustReceived received = trust_received(world, person);
    const HouseholdRow home = world.people.household[person];
    double livelihood = 0.0;
    for (std::size_t k = family_indicators; k < household_indicators; ++k)
        livelihood += static_cast<double>(world.households.value[k][home]);
    return {received.family_ties > 0.0 ? received.family / received.family_ties : 0.0,
            community_acceptance(rules, received.community), livelihood / livelihood_indicators,
            static_cast<double>(world.people[PersonIndicator::distress][person])};
}

}  // namespace

Reintegration::Reintegration(const Scenario& scenario) : rules_(scenario.dynamics.reintegration) {
    const Calendar calendar = scenario.time.calendar();
    settled_steps_ = steps_of(rules_.settled_after, calendar);
    isolated_steps_ = steps_of(rules_.isolated_after, calendar);
    for (std::size_t i = 0; i < months_since_release.size(); ++i)
        reported_steps_[i] = steps_of(static_cast<double>(months_since_release[i]), calendar);
}

void Reintegration::open(World& world) const {
    world.returns.assign(world.custody.convicts.size(), {});
    auto& rows = world.ledger.reintegration;
    rows.clear();
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
        for (const std::int64_t months : months_since_release) rows.push_back({district, months});
    }
}

void Reintegration::step(std::uint32_t step, const Parallel& parallel, World& world) const {
    const std::size_t convicts = world.custody.convicts.size();
    parallel.for_each((convicts + block - 1) / block, [&](std::size_t b) {
        for (std::size_t row = b * block; row < std::min(convicts, (b + 1) * block); ++row) follow(row, world);
    });
    count(step, world);
}

void Reintegration::follow(std::size_t convict, World& world) const {
    const PersonRow person = world.custody.convicts[convict].person;
    if (world.people.status[person] != Status::released) return;
    world.returns[convict] = after_step(rules_, world.returns[convict], legs_of(rules_, world, person));
}

void Reintegration::count(std::uint32_t step, World& world) const {
    for (std::size_t row = 0; row < world.custody.convicts.size(); ++row) {
        const Convict& convict = world.custody.convicts[row];
        if (world.people.status[convict.person] != Status::released) continue;
        for (std::size_t i = 0; i < reported_steps_.size(); ++i) {
            if (step + 1 - convict.release_step != reported_steps_[i]) continue;
            const ReturnProgress& progress = world.returns[row];
            ReintegrationCounts& counts =
                world.ledger.reintegration[convict.home_district * reported_steps_.size() + i];
            ++counts.people;
            if (progress.steps_well >= settled_steps_) ++counts.settled;
            if (progress.steps_apart >= isolated_steps_) ++counts.isolated;
            counts.family_acceptance += static_cast<double>(progress.family_acceptance);
            counts.community_acceptance += static_cast<double>(progress.community_acceptance);
        }
    }
}

}  // namespace ubumwe::model
