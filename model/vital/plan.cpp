#include "model/vital/plan.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "model/base/math.hpp"
#include "model/state/lanes.hpp"

namespace ubumwe::model {

namespace {

constexpr double months_of_year = 12.0;

/// Villages that are planned together.
constexpr std::uint32_t villages_of_block = 32;

std::size_t age_index(int age) {
    return static_cast<std::size_t>(std::clamp(age, 0, static_cast<int>(ages_in_months) - 1));
}

/// The plan of a block of villages.
class BlockPlan {
public:
    BlockPlan(const Chances& chances, const Luck& luck, const World& world, VitalPlan& plan)
        : chances_(chances),
          luck_(luck),
          people_(world.people),
          households_(world.households),
          first_(chances.span().first.index),
          months_(static_cast<int>(chances.span().months())),
          plan_(plan) {
        for (auto* events : {&plan.deaths, &plan.births, &plan.birthdays}) events->resize(chances.span().months());
    }

    /// Adds at most 64 people.
    void add(Rows rows) {
        const std::span keys(people_.key.data() + rows.begin, rows.size());
        const auto step = static_cast<std::uint32_t>(first_);
        std::array<double, noise_lanes> luck_of_death;
        fill_uniform(luck_, Purpose::deaths, step, 0, keys, luck_of_death);
        for (std::uint32_t i = 0; i < rows.size(); ++i) add(rows.begin + i, luck_of_death[i]);
    }

private:
    void add(PersonRow person, double luck_of_death) {
        if (!people_.alive(person)) return;
        const int age = first_ - people_.birth[person];
        enter(chances_.death(people_.sex[person], age, luck_of_death), person, plan_.deaths);
        for (const double years : {distress_from_age, adult_from_age})
            enter(people_.birth[person] + static_cast<int>(years * months_of_year) - first_, person, plan_.birthdays);
        if (!is_fertile(person, age)) return;
        const auto step = static_cast<std::uint32_t>(first_);
        add_birth(person, chances_.birth(age, luck_.uniform(Purpose::births, step, people_.key[person])));
    }

    bool is_fertile(PersonRow person, int age) const {
        constexpr int oldest = youngest_fertile_age + static_cast<int>(fertile_groups) * years_of_fertile_group;
        return people_.sex[person] == Sex::woman && age + months_ > youngest_fertile_age * months_of_year &&
               age < oldest * months_of_year;
    }

    void add_birth(PersonRow woman, std::optional<int> month) {
        if (!month) return;
        const int wanted = first_ + *month;
        int planned = wanted;
        const Rows members = households_.members(people_.household[woman]);
        for (PersonRow child = members.begin; child < members.end; ++child) {
            if (people_.mother[child] == woman)
                planned = std::max(planned, month_after_last_birth(wanted, people_.birth[child]));
        }
        enter(planned - first_, woman, plan_.births);
    }

    void enter(std::optional<int> month, PersonRow person, std::vector<std::vector<PersonRow>>& events) const {
        if (month && *month >= 0 && *month < months_) events[static_cast<std::size_t>(*month)].push_back(person);
    }

    const Chances& chances_;
    const Luck& luck_;
    const Population& people_;
    const Households& households_;
    int first_;
    int months_;
    VitalPlan& plan_;
};

void append(const std::vector<std::vector<PersonRow>>& from, std::vector<std::vector<PersonRow>>& to) {
    for (std::size_t month = 0; month < to.size(); ++month)
        to[month].insert(to[month].end(), from[month].begin(), from[month].end());
}

}  // namespace

Chances::Chances(const Demography& demography, Span span) : demography_(demography), span_(span) {
    for (std::size_t sex = 0; sex < all_deaths_.size(); ++sex) {
        all_deaths_[sex].assign(ages_in_months, 0.0);
        for (int until_birth = 0; until_birth <= static_cast<int>(span.months()); ++until_birth) {
            double exposed = 0.0;
            for (Month month = span.first; month < span.end; month = month + 1)
                exposed += exposure(sex, month, -until_birth);
            deaths_of_unborn_[sex].push_back(share_of_rate(exposed, 1.0 / months_of_year));
        }
    }
    all_births_.assign(ages_in_months, 0.0);
    for (std::size_t age = 0; age < ages_in_months; ++age) {
        std::array<double, 2> exposed{};
        for (Month month = span.first; month < span.end; month = month + 1) {
            const VitalRates& rates = demography.rates(month);
            const std::size_t at = age_index(static_cast<int>(age) + (month - span.first));
            for (std::size_t sex = 0; sex < exposed.size(); ++sex) exposed[sex] += rates.death[sex][at];
            all_births_[age] += rates.birth[at] / months_of_year;
        }
        for (std::size_t sex = 0; sex < exposed.size(); ++sex)
            all_deaths_[sex][age] = share_of_rate(exposed[sex], 1.0 / months_of_year);
    }
}

double Chances::exposure(std::size_t sex, Month month, int age_at_first) const {
    const int age = age_at_first + (month - span_.first);
    return age > 0 || age_at_first >= 0 ? demography_.rates(month).death[sex][age_index(age)] : 0.0;
}

std::optional<int> Chances::death(Sex sex, int age_at_first, double draw) const {
    const auto s = static_cast<std::size_t>(sex);
    const auto until_birth = static_cast<std::size_t>(std::clamp(-age_at_first, 0, static_cast<int>(span_.months())));
    if (draw >= (age_at_first >= 0 ? all_deaths_[s][age_index(age_at_first)] : deaths_of_unborn_[s][until_birth]))
        return std::nullopt;
    double exposed = 0.0;
    for (Month month = span_.first; month < span_.end; month = month + 1) {
        exposed += exposure(s, month, age_at_first);
        if (draw < share_of_rate(exposed, 1.0 / months_of_year)) return month - span_.first;
    }
    return std::nullopt;
}

std::optional<int> Chances::birth(int age_at_first, double draw) const {
    if (draw >= all_births_[age_index(age_at_first)]) return std::nullopt;
    double chance = 0.0;
    for (Month month = span_.first; month < span_.end; month = month + 1) {
        const int since_first = month - span_.first;
        chance += demography_.rates(month).birth[age_index(age_at_first + since_first)] / months_of_year;
        if (draw < chance) return since_first;
    }
    return std::nullopt;
}

VitalPlan plan_events(const Chances& chances, const Luck& luck, const Parallel& parallel, const World& world) {
    const std::uint32_t villages = world.places.villages();
    std::vector<VitalPlan> blocks((villages + villages_of_block - 1) / villages_of_block);
    parallel.for_each(blocks.size(), [&](std::size_t b) {
        BlockPlan block(chances, luck, world, blocks[b]);
        const auto first = static_cast<VillageRow>(b * villages_of_block);
        const VillageRow end = std::min(first + villages_of_block, villages);
        const auto& first_person = world.places.village_first_person;
        in_lanes({first_person[first], first_person[end]}, [&](Rows rows) { block.add(rows); });
    });
    VitalPlan plan;
    plan.first = chances.span().first;
    for (auto* events : {&plan.deaths, &plan.births, &plan.birthdays}) events->resize(chances.span().months());
    for (const VitalPlan& block : blocks) {
        append(block.deaths, plan.deaths);
        append(block.births, plan.births);
        append(block.birthdays, plan.birthdays);
    }
    return plan;
}

}  // namespace ubumwe::model
