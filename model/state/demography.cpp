#include "model/state/demography.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/math.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

constexpr std::size_t months_of_year = 12;
constexpr std::size_t last_age = ages_in_months - 1;

Month middle(const AgeColumn& column) {
    return Month::of(static_cast<int>(column.year), 7);
}

double people_in(const AgeGroup& group, std::size_t sex) {
    return sex == static_cast<std::size_t>(Sex::woman) ? group.female : group.male;
}

/// Spreads every group evenly over its months.
AgeProfile spread(const std::vector<AgeGroup>& groups) {
    AgeProfile people;
    for (std::size_t sex = 0; sex < people.size(); ++sex) {
        people[sex].assign(ages_in_months, 0.0);
        for (const AgeGroup& group : groups) {
            const auto months = static_cast<std::size_t>(group.high - group.low + 1) * months_of_year;
            const auto first = static_cast<std::size_t>(group.low) * months_of_year;
            for (std::size_t i = 0; i < months; ++i)
                people[sex][std::min(first + i, last_age)] += people_in(group, sex) / static_cast<double>(months);
        }
    }
    return people;
}

/// Mortality in classes of constant rate: the first year, the time up to half a group, then a class around each border
/// between groups, at which those stand half-way who move up from one group to the next.
class Survival {
public:
    Survival(const AgeColumn& earlier, const AgeColumn& later, std::size_t sex, const VitalParameters& parameters)
        : width_(static_cast<std::size_t>(later.year - earlier.year) * months_of_year),
          rates_(first_class + earlier.groups.size(), 0.0) {
        rates_[0] = parameters.infant_mortality;
        rates_[1] = parameters.child_mortality;
        find_losses(earlier.groups, later.groups, sex);
        solve();
    }

    std::vector<double> by_month() const {
        std::vector<double> rates(ages_in_months);
        for (std::size_t age = 0; age < rates.size(); ++age) rates[age] = rates_[class_of(age)];
        return rates;
    }

private:
    static constexpr std::size_t first_class = 2;
    static constexpr int rounds = 100;

    std::size_t class_of(std::size_t age) const {
        if (age < months_of_year) return 0;
        if (age < width_ / 2) return 1;
        return std::min(first_class + (age - width_ / 2) / width_, rates_.size() - 1);
    }

    /// What each group loses until it has moved up, as the logarithm of the share that survives. Of the two oldest
    /// groups together the oldest is left.
    void find_losses(const std::vector<AgeGroup>& before, const std::vector<AgeGroup>& after, std::size_t sex) {
        const std::size_t last = before.size() - 1;
        losses_.assign(before.size(), 0.0);
        for (std::size_t g = 0; g < before.size(); ++g) {
            const bool oldest = g + 1 >= last;
            const double had = oldest && last > 0 ? people_in(before[last], sex) + people_in(before[last - 1], sex)
                                                  : people_in(before[g], sex);
            const double left = people_in(after[std::min(g + 1, last)], sex);
            const bool known = had > 0.0 && left > 0.0;
            losses_[g] = known ? std::max(0.0, logarithm(had / left)) : (g > 0 ? losses_[g - 1] : 0.0);
        }
    }

    /// Mean years that somebody of a group spends in each class until the group has moved up.
    std::vector<double> exposure(std::size_t group) const {
        std::vector<double> years(rates_.size(), 0.0);
        const double each = 1.0 / static_cast<double>(width_ * months_of_year);
        for (std::size_t start = group * width_; start < (group + 1) * width_; ++start) {
            for (std::size_t month = 0; month < width_; ++month) years[class_of(start + month)] += each;
        }
        return years;
    }

    /// Each class lies mostly on the way of one group: Gauss and Seidel's iteration settles within a few rounds.
    void solve() {
        std::vector<std::vector<double>> exposures;
        for (std::size_t g = 0; g < losses_.size(); ++g) exposures.push_back(exposure(g));
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t g = 0; g < losses_.size(); ++g) {
                const auto& years = exposures[g];
                double& own = rates_[first_class + g];
                const double loss = std::inner_product(years.begin(), years.end(), rates_.begin(), 0.0);
                const double others = loss - years[first_class + g] * own;
                own = std::max(0.0, (losses_[g] - others) / years[first_class + g]);
            }
        }
    }

    std::size_t width_;
    std::vector<double> rates_;
    std::vector<double> losses_;
};

std::vector<double> fertility_by_month(const FertilityPattern& pattern) {
    std::vector<double> births(ages_in_months, 0.0);
    for (std::size_t g = 0; g < fertile_groups; ++g) {
        const std::size_t first = (youngest_fertile_age + g * years_of_fertile_group) * months_of_year;
        std::fill_n(births.begin() + static_cast<std::ptrdiff_t>(first), years_of_fertile_group * months_of_year,
                    pattern[g]);
    }
    return births;
}

double share_surviving_month(double rate) {
    return exponential(-rate / static_cast<double>(months_of_year));
}

double births_in_month(const AgeProfile& people, const VitalRates& rates) {
    const auto& women = people[static_cast<std::size_t>(Sex::woman)];
    double births = 0.0;
    for (std::size_t age = 0; age < women.size(); ++age)
        births += women[age] * share_surviving_month(rates.death[static_cast<std::size_t>(Sex::woman)][age]) *
                  rates.birth[age] / static_cast<double>(months_of_year);
    return births;
}

double sum(const AgeProfile& people) {
    return std::accumulate(people[0].begin(), people[0].end(), 0.0) +
           std::accumulate(people[1].begin(), people[1].end(), 0.0);
}

/// Sets the level of births and the share of boys that leave the youngest group of the later column.
void fit_births(const AgeColumn& earlier, const AgeColumn& later, VitalRates& rates) {
    const int months = middle(later) - middle(earlier);
    AgeProfile people = spread(earlier.groups);
    std::array<double, 2> survivors{};
    for (int month = 0; month < months; ++month) {
        const double births = births_in_month(people, rates);
        for (std::size_t sex = 0; sex < survivors.size(); ++sex) {
            double left = births;
            for (int age = 1; age < months - month; ++age)
                left *= share_surviving_month(rates.death[sex][static_cast<std::size_t>(age)]);
            survivors[sex] += left;
        }
        people = after_month(people, rates);
    }
    std::array<double, 2> level{};
    for (std::size_t sex = 0; sex < level.size(); ++sex)
        level[sex] = survivors[sex] > 0.0 ? people_in(later.groups.front(), sex) / survivors[sex] : 0.0;
    const double both = level[0] + level[1];
    for (double& birth : rates.birth) birth *= both;
    rates.share_of_boys = both > 0.0 ? level[static_cast<std::size_t>(Sex::man)] / both : 0.5;
}

}  // namespace

VitalRates rates_between(const AgeColumn& earlier, const AgeColumn& later, const VitalParameters& parameters) {
    VitalRates rates;
    for (std::size_t sex = 0; sex < rates.death.size(); ++sex)
        rates.death[sex] = Survival(earlier, later, sex, parameters).by_month();
    rates.birth = fertility_by_month(parameters.fertility);
    fit_births(earlier, later, rates);
    return rates;
}

AgeProfile after_month(const AgeProfile& people, const VitalRates& rates) {
    const double births = births_in_month(people, rates);
    AgeProfile next;
    for (std::size_t sex = 0; sex < next.size(); ++sex) {
        next[sex].assign(ages_in_months, 0.0);
        for (std::size_t age = 0; age < ages_in_months; ++age)
            next[sex][std::min(age + 1, last_age)] += people[sex][age] * share_surviving_month(rates.death[sex][age]);
        next[sex][1] +=
            births * (sex == static_cast<std::size_t>(Sex::man) ? rates.share_of_boys : 1.0 - rates.share_of_boys);
    }
    return next;
}

Demography::Demography(const Scenario& scenario) : columns_(scenario.margins.age_columns) {
    require(columns_.size() >= 2, "vital events have two years of the age file");
    for (std::size_t i = 0; i + 1 < columns_.size(); ++i)
        periods_.push_back(rates_between(columns_[i], columns_[i + 1], scenario.dynamics.vital_events));
}

const VitalRates& Demography::rates(Month month) const {
    std::size_t period = 0;
    while (period + 1 < periods_.size() && month >= middle(columns_[period + 1])) ++period;
    return periods_[period];
}

std::vector<AgeGroup> Demography::ages(Month month) const {
    std::size_t first = 0;
    while (first + 2 < columns_.size() && month >= middle(columns_[first + 1])) ++first;
    const AgeColumn& a = columns_[first];
    const AgeColumn& b = columns_[first + 1];
    const double way = static_cast<double>(month - middle(a)) / static_cast<double>(middle(b) - middle(a));
    const auto between = [way](double from, double to) {
        return from > 0.0 && to > 0.0 ? from * power(to / from, way) : std::max(0.0, from + way * (to - from));
    };
    std::vector<AgeGroup> groups = a.groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        groups[g].male = between(a.groups[g].male, b.groups[g].male);
        groups[g].female = between(a.groups[g].female, b.groups[g].female);
    }
    return groups;
}

double Demography::growth(Month from, Month to) const {
    AgeProfile people = spread(ages(from));
    const double before = sum(people);
    for (Month month = from; month <= to; month = month + 1) people = after_month(people, rates(month));
    return sum(people) / before;
}

double growth_until_counted(const Scenario& scenario) {
    const auto& counted = scenario.population.counted;
    if (!scenario.dynamics.vital_events.enabled || !counted) return 1.0;
    return Demography(scenario).growth(scenario.time.start, *counted);
}

std::int64_t people_at_start(std::int64_t counted, double growth) {
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(counted) / growth + 0.5));
}

std::vector<AgeGroup> ages_at_start(const Scenario& scenario) {
    if (!scenario.dynamics.vital_events.enabled) return scenario.margins.ages;
    return Demography(scenario).ages(scenario.time.start);
}

}  // namespace ubumwe::model
