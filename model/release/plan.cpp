#include "model/release/plan.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include "model/base/apportion.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

/// Steps [begin, end) that end in one month.
struct MonthSteps {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Unscaled releases by district of the waves that share their first and last month.
using Periods = std::map<std::pair<Month, Month>, std::vector<double>>;

std::int64_t count_of(const ReleaseWave& wave, ReleaseVariant variant) {
    switch (variant) {
        case ReleaseVariant::none:
            return 0;
        case ReleaseVariant::low:
            return wave.low;
        case ReleaseVariant::central:
            return wave.central;
        case ReleaseVariant::high:
            return wave.high;
    }
    return 0;
}

template <class Named>
std::size_t row_of(const std::vector<Named>& rows, const std::string& name, const char* promise) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Named& row) { return row.name == name; });
    require(found != rows.end(), promise);
    return static_cast<std::size_t>(found - rows.begin());
}

std::size_t district_row(const Margins& margins, const std::string& name) {
    return row_of(margins.districts, name, "every wave names a district of the margins");
}

std::uint16_t facility_row(const Margins& margins, const std::string& name) {
    if (name.empty()) return any_facility;
    return static_cast<std::uint16_t>(
        row_of(margins.facilities, name, "a wave names a facility of the margins, or none"));
}

Periods periods_of(const Scenario& scenario) {
    Periods periods;
    for (const ReleaseWave& wave : scenario.margins.waves) {
        auto& counts = periods[{wave.from, wave.to}];
        counts.resize(scenario.margins.districts.size(), 0.0);
        counts[district_row(scenario.margins, wave.district)] +=
            static_cast<double>(count_of(wave, scenario.releases.variant));
    }
    return periods;
}

std::vector<std::int64_t> split_over_districts(const Scenario& scenario, const std::vector<double>& counts) {
    const double total =
        std::accumulate(counts.begin(), counts.end(), 0.0) * scenario.releases.wave_factor * scenario.population.scale;
    return apportion(static_cast<std::int64_t>(total + 0.5), counts);
}

std::vector<std::int64_t> split_evenly(std::int64_t total, std::size_t parts) {
    return apportion(total, std::vector<double>(parts, 1.0));
}

Calendar covering_all_waves(const Scenario& scenario, const Periods& periods) {
    const Calendar run = scenario.time.calendar();
    Month last = run.end();
    for (const auto& [period, counts] : periods) last = std::max(last, period.second);
    for (const WaveParameters& wave : scenario.releases.waves) last = std::max(last, wave.to);
    return {run.start(), last, run.length()};
}

std::vector<MonthSteps> steps_by_month(const Calendar& calendar) {
    std::vector<MonthSteps> months(static_cast<std::size_t>(calendar.end() - calendar.start()) + 1);
    for (std::uint32_t step = 0; step < calendar.steps(); ++step) {
        MonthSteps& month = months[static_cast<std::size_t>(calendar.month_of(step) - calendar.start())];
        if (calendar.opens_month(step)) month.begin = step;
        month.end = step + 1;
    }
    return months;
}

/// Adds `count` returns to the steps of the months from `from` to `to`, but for those that `leave_out(month)` says;
/// `months` begins with the month `start`.
template <class LeaveOut>
void spread(std::int64_t count, Month from, Month to, Month start, const std::vector<MonthSteps>& months,
            LeaveOut leave_out, std::vector<std::int64_t>& returns) {
    const auto by_month = split_evenly(count, static_cast<std::size_t>(to - from) + 1);
    for (std::size_t m = 0; m < by_month.size(); ++m) {
        const Month month = from + static_cast<int>(m);
        if (month < start || leave_out(month)) continue;
        const MonthSteps steps = months[static_cast<std::size_t>(month - start)];
        const auto by_step = split_evenly(by_month[m], steps.end - steps.begin);
        for (std::size_t i = 0; i < by_step.size(); ++i) returns[steps.begin + i] += by_step[i];
    }
}

/// Whether a wave of the scenario takes the place of the file's in a district and month.
bool is_replaced(const Scenario& scenario, std::size_t district, Month month) {
    const auto& waves = scenario.releases.waves;
    return std::any_of(waves.begin(), waves.end(), [&](const WaveParameters& wave) {
        return wave.edit == WaveEdit::replaces && wave.from <= month && month <= wave.to &&
               wave.district == scenario.margins.districts[district].name;
    });
}

std::vector<std::int64_t> counts_of_own_waves(const Scenario& scenario) {
    std::vector<double> counts;
    for (const WaveParameters& wave : scenario.releases.waves) counts.push_back(static_cast<double>(wave.released));
    const double total =
        std::accumulate(counts.begin(), counts.end(), 0.0) * scenario.releases.wave_factor * scenario.population.scale;
    return apportion(static_cast<std::int64_t>(total + 0.5), counts);
}

/// Gives the next of `rows` who satisfy a condition and have no step yet the step; `next` is where the search goes on.
template <class Condition>
void give_step(std::uint32_t step, std::int64_t count, std::span<Convict* const> rows, std::size_t& next,
               Condition condition) {
    for (; count > 0 && next < rows.size(); ++next) {
        if (rows[next]->expected_step != nobody || !condition(*rows[next])) continue;
        rows[next]->expected_step = step;
        --count;
    }
}

std::vector<Convict*> in_custody_of(std::size_t district, const Population& people, Custody& custody) {
    std::vector<Convict*> rows;
    for (std::uint32_t row = custody.district_first_convict[district];
         row < custody.district_first_convict[district + 1]; ++row) {
        Convict& convict = custody.convicts[row];
        if (people.status[convict.person] != Status::in_custody) continue;
        convict.expected_step = nobody;
        rows.push_back(&convict);
    }
    return rows;
}

}  // namespace

bool SelectedReturns::selects(const Convict& convict, Sex its_sex) const {
    const bool of_sex = sex == SexRule::any || (sex == SexRule::women) == (its_sex == Sex::woman);
    return of_sex && (facility == any_facility || facility == convict.facility);
}

std::int64_t ReleasePlan::due(std::uint32_t district, std::uint32_t begin, std::uint32_t end) const {
    const auto sum = [&](const std::vector<std::int64_t>& column) {
        const auto at = [&](std::uint32_t step) {
            return column.begin() + std::min<std::ptrdiff_t>(step, std::ssize(column));
        };
        return std::accumulate(at(begin), at(end), std::int64_t{0});
    };
    std::int64_t people = sum(returns[district]);
    for (const SelectedReturns& wave : selected)
        if (wave.district == district) people += sum(wave.by_step);
    return people;
}

ReleasePlan plan_releases(const Scenario& scenario) {
    const Periods periods = periods_of(scenario);
    const Calendar horizon = covering_all_waves(scenario, periods);
    const auto months = steps_by_month(horizon);
    const std::vector<std::int64_t> nothing(horizon.steps(), 0);
    ReleasePlan plan;
    plan.returns.assign(scenario.margins.districts.size(), nothing);
    for (const auto& [period, counts] : periods) {
        const auto by_district = split_over_districts(scenario, counts);
        for (std::size_t d = 0; d < by_district.size(); ++d) {
            const auto replaced = [&](Month month) { return is_replaced(scenario, d, month); };
            spread(by_district[d], period.first, period.second, horizon.start(), months, replaced, plan.returns[d]);
        }
    }
    const auto counts = counts_of_own_waves(scenario);
    for (std::size_t w = 0; w < counts.size(); ++w) {
        const WaveParameters& wave = scenario.releases.waves[w];
        plan.selected.push_back({static_cast<std::uint32_t>(district_row(scenario.margins, wave.district)),
                                 facility_row(scenario.margins, wave.facility), wave.sex, nothing});
        spread(
            counts[w], wave.from, wave.to, horizon.start(), months, [](Month) { return false; },
            plan.selected.back().by_step);
    }
    return plan;
}

void expect_returns(const ReleasePlan& plan, std::uint32_t from, const Population& people, Custody& custody) {
    for (std::size_t d = 0; d < plan.returns.size(); ++d) {
        const std::vector<Convict*> rows = in_custody_of(d, people, custody);
        std::size_t next = 0;
        std::vector<std::size_t> next_selected(plan.selected.size(), 0);
        for (std::uint32_t step = from; step < plan.returns[d].size() && next < rows.size(); ++step) {
            for (std::size_t w = 0; w < plan.selected.size(); ++w) {
                const SelectedReturns& wave = plan.selected[w];
                if (wave.district != d) continue;
                give_step(step, wave.by_step[step], rows, next_selected[w],
                          [&](const Convict& convict) { return wave.selects(convict, people.sex[convict.person]); });
            }
            give_step(step, plan.returns[d][step], rows, next, [](const Convict&) { return true; });
        }
    }
}

}  // namespace ubumwe::model
