#include "model/interventions/gains.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "model/interventions/members.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

constexpr std::size_t distress = index_of(PersonIndicator::distress);

double effect_on(const ProgrammeParameters& programme, std::size_t indicator) {
    return indicator == distress ? effect_on_distress(programme) : programme.effect_on_persons[indicator];
}

bool harms(const ProgrammeParameters& programme, const ContactHarmParameters& contact) {
    return harm(programme, contact, 1.0, 1.0).share > 0.0;
}

bool moves_people(const ProgrammeParameters& programme, const ContactHarmParameters& contact) {
    bool moves = harms(programme, contact);
    for (std::size_t k = 0; k < person_indicators; ++k) moves = moves || effect_on(programme, k) != 0.0;
    return moves;
}

bool moves_households(const ProgrammeParameters& programme) {
    const auto& effects = programme.effect_on_households.value;
    return std::any_of(effects.begin(), effects.end(), [](double effect) { return effect != 0.0; });
}

Impulse impulse_of(std::size_t indicator, const Movement& movement, ImpulseCause cause) {
    return {nobody,
            static_cast<std::uint8_t>(indicator),
            movement.up,
            static_cast<float>(movement.share),
            static_cast<float>(movement.lasting),
            cause};
}

/// What a dose of a programme does to a person of each position.
struct DoseEffects {
    std::vector<Impulse> gains;
    std::vector<Impulse> harm;  ///< by position; none if the programme harms nobody
};

DoseEffects effects_of_dose(const Scenario& scenario, const ProgrammeParameters& programme, double dose) {
    const PersonValues& scale = scenario.dynamics.effect_scale.persons;
    DoseEffects effects;
    for (std::size_t k = 0; k < person_indicators; ++k) {
        const double effect = effect_on(programme, k);
        if (effect == 0.0) continue;
        effects.gains.push_back(impulse_of(k, gain(effect, programme.retention, scale[k] * dose), ImpulseCause::gain));
    }
    const ContactHarmParameters& contact = scenario.dynamics.contact_harm;
    if (!harms(programme, contact)) return effects;
    for (const PositionParameters& position : scenario.positions) {
        const Movement harmed = harm(programme, contact, position.exposure, dose);
        effects.harm.push_back(impulse_of(distress, harmed, ImpulseCause::harm));
    }
    return effects;
}

/// Share of the course that a member takes in by this attendance.
double dose_of(const StreamPlan& stream, const Attendance& attendance) {
    return attendance.given * static_cast<double>(attendance.sessions) / static_cast<double>(stream.sessions);
}

/// Effects of the doses of a step, each worked out once: few sessions fall into a step.
class DoseTable {
public:
    DoseTable(const Scenario& scenario, const StreamPlans& streams) : scenario_(scenario), streams_(streams) {}

    const DoseEffects& of(const Attendance& attendance) {
        const auto [row, is_new] = table_.try_emplace({attendance.stream, attendance.sessions, attendance.given});
        if (is_new) {
            const StreamPlan& stream = streams_.all[attendance.stream];
            row->second =
                effects_of_dose(scenario_, scenario_.programmes[stream.programme], dose_of(stream, attendance));
        }
        return row->second;
    }

private:
    const Scenario& scenario_;
    const StreamPlans& streams_;
    std::map<std::tuple<std::uint8_t, std::uint32_t, double>, DoseEffects> table_;
};

void move_person(const DoseEffects& effects, PersonRow person, World& world) {
    const auto add = [&](Impulse impulse) {
        impulse.subject = person;
        if (impulse.share > 0.0F) world.exchange.person_impulses.push_back(impulse);
    };
    const bool adult = world.people.stage[person] == LifeStage::adult;
    for (const Impulse& impulse : effects.gains) {
        if (adult || impulse.indicator == distress) add(impulse);
    }
    if (!effects.harm.empty()) add(effects.harm[world.people.position[person]]);
}

/// The dose of one member for the household.
struct HouseholdDose {
    HouseholdRow household = nobody;
    std::uint16_t programme = 0;
    double dose = 0.0;
};

void move_households(const Scenario& scenario, std::vector<HouseholdDose> doses, World& world) {
    const auto subject = [](const HouseholdDose& dose) { return std::tie(dose.household, dose.programme); };
    std::stable_sort(doses.begin(), doses.end(),
                     [&](const HouseholdDose& a, const HouseholdDose& b) { return subject(a) < subject(b); });
    for (auto first = doses.begin(); first != doses.end();) {
        double sum = 0.0;
        auto next = first;
        for (; next != doses.end() && subject(*next) == subject(*first); ++next) sum += next->dose;
        const double mean = sum / static_cast<double>(next - first);
        move_household(scenario, scenario.programmes[first->programme], first->household, mean, world);
        first = next;
    }
}

void keep_distinct(std::vector<std::uint32_t>& rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

}  // namespace

void move_household(const Scenario& scenario, const ProgrammeParameters& programme, HouseholdRow household, double dose,
                    World& world) {
    const HouseholdValues& scale = scenario.dynamics.effect_scale.households;
    for (std::size_t k = 0; k < household_indicators && dose > 0.0; ++k) {
        const double effect = programme.effect_on_households[k];
        if (effect == 0.0) continue;
        Impulse impulse = impulse_of(k, gain(effect, programme.retention, scale[k] * dose), ImpulseCause::gain);
        impulse.subject = household;
        world.exchange.household_impulses.push_back(impulse);
    }
}

void add_lasting_rows(const Scenario& scenario, Rows groups, World& world) {
    std::vector<std::uint32_t> people;
    std::vector<std::uint32_t> households;
    for (std::uint32_t g = groups.begin; g < groups.end; ++g) {
        const Group& group = world.history.groups[g];
        const ProgrammeParameters& programme = scenario.programmes[group.programme];
        const bool person_rows = moves_people(programme, scenario.dynamics.contact_harm);
        const bool household_rows = moves_households(programme);
        for (const Membership& member : members_of(world.history, group)) {
            if (person_rows) people.push_back(member.person);
            if (household_rows && world.people.at_home(member.person))
                households.push_back(world.people.household[member.person]);
        }
    }
    keep_distinct(people);
    keep_distinct(households);
    world.person_shifts.add(people);
    world.household_shifts.add(households);
}

void hand_over_gains(const Scenario& scenario, const StreamPlans& streams, std::span<const Attendance> attendances,
                     World& world) {
    DoseTable table(scenario, streams);
    std::vector<HouseholdDose> doses;
    for (const Attendance& attendance : attendances) {
        const StreamPlan& stream = streams.all[attendance.stream];
        if (attendance.sessions > 0) move_person(table.of(attendance), attendance.person, world);
        if (world.people.at_home(attendance.person)) {
            doses.push_back({world.people.household[attendance.person], stream.programme, dose_of(stream, attendance)});
        }
    }
    move_households(scenario, std::move(doses), world);
}

}  // namespace ubumwe::model
