#include "model/release/plan.hpp"

#include <algorithm>
#include <map>
#include <numeric>
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

std::size_t district_row(const Margins& margins, const std::string& name) {
    const auto found =
        std::find_if(margins.districts.begin(), margins.districts.end(), [&](const auto& d) { return d.name == name; });
    require(found != margins.districts.end(), "every wave names a district of the margins");
    return static_cast<std::size_t>(found - margins.districts.begin());
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

Calendar covering_all_waves(const Calendar& run, const Periods& periods) {
    Month last = run.end();
    for (const auto& [period, counts] : periods) last = std::max(last, period.second);
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

/// Adds `count` returns to the steps of the months from `from` to `to`; `months` begins with the month `start`.
void spread(std::int64_t count, Month from, Month to, Month start, const std::vector<MonthSteps>& months,
            std::vector<std::int64_t>& returns) {
    const auto by_month = split_evenly(count, static_cast<std::size_t>(to - from) + 1);
    for (std::size_t m = 0; m < by_month.size(); ++m) {
        const int since_start = from + static_cast<int>(m) - start;
        if (since_start < 0) continue;
        const MonthSteps steps = months[static_cast<std::size_t>(since_start)];
        const auto by_step = split_evenly(by_month[m], steps.end - steps.begin);
        for (std::size_t i = 0; i < by_step.size(); ++i) returns[steps.begin + i] += by_step[i];
    }
}

}  // namespace

std::int64_t ReleasePlan::due(std::uint32_t district, std::uint32_t begin, std::uint32_t end) const {
    const auto& column = returns[district];
    const auto at = [&](std::uint32_t step) {
        return column.begin() + std::min<std::ptrdiff_t>(step, std::ssize(column));
    };
    return std::accumulate(at(begin), at(end), std::int64_t{0});
}

ReleasePlan plan_releases(const Scenario& scenario) {
    const Periods periods = periods_of(scenario);
    const Calendar horizon = covering_all_waves(scenario.time.calendar(), periods);
    const auto months = steps_by_month(horizon);
    ReleasePlan plan;
    plan.returns.assign(scenario.margins.districts.size(), std::vector<std::int64_t>(horizon.steps(), 0));
    for (const auto& [period, counts] : periods) {
        const auto by_district = split_over_districts(scenario, counts);
        for (std::size_t d = 0; d < by_district.size(); ++d) {
            spread(by_district[d], period.first, period.second, horizon.start(), months, plan.returns[d]);
        }
    }
    return plan;
}

void expect_returns(const ReleasePlan& plan, Custody& custody) {
    for (std::size_t d = 0; d < plan.returns.size(); ++d) {
        std::uint32_t next = custody.district_first_convict[d];
        const std::uint32_t end = custody.district_first_convict[d + 1];
        for (std::uint32_t step = 0; step < plan.returns[d].size(); ++step) {
            const std::int64_t last = std::min<std::int64_t>(end, next + plan.returns[d][step]);
            while (next < last) custody.convicts[next++].expected_step = step;
        }
    }
}

}  // namespace ubumwe::model
