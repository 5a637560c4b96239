#include "gui/app/programme_outlook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include <nlohmann/json.hpp>

#include "model/interventions/rule.hpp"
#include "sim/engine/simulation.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::ordered_json;

const model::StreamParameters& stream_of(const model::ProgrammeParameters& programme, const std::string& id) {
    const auto found = std::ranges::find(programme.streams, id, &model::StreamParameters::id);
    return found == programme.streams.end() ? programme.streams.front() : *found;
}

int course_months(const model::StreamParameters& stream) {
    return std::max(1, static_cast<int>(std::ceil(stream.months)));
}

/// Groups that start in a district in one month.
struct Started {
    std::string district;
    int month = 0;
    int months = 1;

    auto operator<=>(const Started&) const = default;
};

std::string district_of(const model::Scenario& scenario, const model::ProgrammeStart& start) {
    if (!start.district.empty()) return start.district;
    const auto& facilities = scenario.margins.facilities;
    const auto found = std::ranges::find(facilities, start.facility, &model::FacilityMargin::name);
    return found == facilities.end() ? start.facility : found->district;
}

std::vector<Started> starts_of(const model::Scenario& scenario, const model::ProgrammeParameters& programme) {
    std::vector<Started> starts;
    const auto add = [&](const model::ProgrammeStart& start) {
        starts.push_back({district_of(scenario, start), start.date - scenario.time.start,
                          course_months(stream_of(programme, start.stream))});
    };
    for (const model::ProgrammeStart& start : programme.starts) add(start);
    for (const model::ScheduledStart& start : scenario.margins.schedule) {
        if (start.programme == programme.id) add(start.start);
    }
    for (const model::ProgrammePlan& plan : programme.plans) {
        std::vector<std::string> districts = plan.districts;
        if (districts.empty()) {
            for (const model::DistrictMargin& each : scenario.margins.districts) districts.push_back(each.name);
        }
        for (const std::string& district : districts) {
            for (const model::Month month : model::months_of(plan))
                starts.push_back(
                    {district, month - scenario.time.start, course_months(stream_of(programme, plan.stream))});
        }
    }
    std::ranges::sort(starts);
    return starts;
}

void add_bars(chart::GanttRow& row, const std::vector<Started>& starts, std::size_t style, int months,
              const std::string& title, model::Month first) {
    for (const Started& start : starts) {
        if (start.district != row.label || start.month < 0 || start.month >= months) continue;
        const int end = std::min(months, start.month + start.months);
        const bool goes_on = !row.bars.empty() && row.bars.back().style == style && row.bars.back().to >= start.month;
        if (!goes_on) row.bars.push_back({style, start.month, end, {}});
        chart::GanttBar& bar = row.bars.back();
        bar.to = std::max(bar.to, end);
        if (bar.starts.empty() || bar.starts.back() != start.month) bar.starts.push_back(start.month);
        bar.note =
            row.label + ", " + title + ": " + to_string(first + bar.from) + " – " + to_string(first + (bar.to - 1));
    }
}

Json json_of(const model::ProgrammePlan& plan) {
    Json json{{"id", plan.id},
              {"stream", plan.stream},
              {"from", to_string(plan.from)},
              {"to", to_string(plan.to)},
              {"every", plan.every},
              {"scale_up", model::scale_up_names[static_cast<std::size_t>(plan.scale_up)]},
              {"groups", plan.groups},
              {"coverage", plan.coverage},
              {"budget", plan.budget},
              {"group_size", plan.group_size},
              {"districts", plan.districts}};
    if (!plan.delivered_by.empty()) json["delivered_by"] = plan.delivered_by;
    return json;
}

}  // namespace

chart::GanttChart programme_gantt(const model::Scenario& scenario, chart::Heading heading) {
    chart::GanttChart chart;
    chart.heading = std::move(heading);
    chart.first = scenario.time.start;
    chart.months = scenario.time.end - scenario.time.start + 1;
    for (const model::DistrictMargin& district : scenario.margins.districts) chart.rows.push_back({district.name, {}});
    for (const model::ProgrammeParameters& programme : scenario.programmes) {
        const std::vector<Started> starts = starts_of(scenario, programme);
        if (starts.empty()) continue;
        const std::size_t style = chart.styles.size();
        const auto shape = style < chart::series_inks ? chart::Shape::bar : chart::Shape::hollow_bar;
        const std::string& title = programme.title.empty() ? programme.id : programme.title;
        chart.styles.push_back({title, chart::series_ink(style), shape});
        for (chart::GanttRow& row : chart.rows) add_bars(row, starts, style, chart.months, title, chart.first);
    }
    return chart;
}

EligiblePeople count_eligible(const model::Scenario& scenario, double sample) {
    EligiblePeople eligible;
    for (const auto& programme : scenario.programmes) eligible.emplace_back(programme.plans.size(), 0);
    model::Scenario small = scenario;
    small.population.scale = std::min(sample, scenario.population.scale);
    const model::Parallel alone(1);
    const sim::Simulation simulation(small, sim::luck_of(small, 1), alone);
    for (const model::ResolvedPlan& plan : simulation.plans())
        eligible[plan.programme][plan.plan] = std::llround(static_cast<double>(plan.eligible) / small.population.scale);
    return eligible;
}

PlanOutlook plan_outlook(const model::Scenario& scenario, std::size_t programme, std::size_t plan,
                         std::int64_t eligible) {
    const model::ProgrammeParameters& of = scenario.programmes.at(programme);
    const model::ProgrammePlan& told = of.plans.at(plan);
    const model::StreamParameters& stream = stream_of(of, told.stream);
    const auto months = static_cast<std::size_t>(scenario.time.end - scenario.time.start) + 1;
    PlanOutlook outlook;
    outlook.totals = model::totals_of(told, of, stream, eligible, 1.0);
    outlook.starts.assign(months, 0.0);
    outlook.running.assign(months, 0.0);
    const std::vector<model::Month> dates = model::months_of(told);
    const auto groups = model::spread(outlook.totals.groups, model::scale_up_weights(told.scale_up, dates.size()));
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto from = static_cast<std::size_t>(dates[i] - scenario.time.start);
        if (from >= months) continue;
        outlook.starts[from] += static_cast<double>(groups[i]);
        const std::size_t end = std::min(months, from + static_cast<std::size_t>(course_months(stream)));
        for (std::size_t month = from; month < end; ++month) outlook.running[month] += static_cast<double>(groups[i]);
    }
    outlook.most_facilitators = static_cast<double>(stream.facilitators) * std::ranges::max(outlook.running);
    return outlook;
}

std::optional<std::int64_t> facilitators_of(const model::Scenario& scenario, std::size_t programme, std::size_t plan) {
    const model::ProgrammeParameters& of = scenario.programmes.at(programme);
    const std::string& by = of.plans.at(plan).delivered_by.empty() ? of.delivered_by : of.plans[plan].delivered_by;
    const auto found = std::ranges::find(scenario.organisations, by, &model::OrganisationParameters::id);
    if (found == scenario.organisations.end() || !found->facilitators.limited) return std::nullopt;
    return found->facilitators.at_start;
}

void tell(model::ProgrammePlan& plan, PlanWay way, double amount) {
    amount = std::max(0.0, amount);
    plan.groups = way == PlanWay::groups ? std::llround(amount) : 0;
    plan.coverage = way == PlanWay::coverage ? std::min(1.0, amount) : 0.0;
    plan.budget = way == PlanWay::budget ? amount : 0.0;
}

PlanWay way_of(const model::ProgrammePlan& plan) {
    if (plan.coverage > 0.0) return PlanWay::coverage;
    return plan.budget > 0.0 ? PlanWay::budget : PlanWay::groups;
}

void shape(model::ProgrammePlan& plan, const PlanOutlook& outlook, int month, double groups) {
    double before = 0.0;
    int nearest = std::numeric_limits<int>::max();
    for (int at = 0; at < static_cast<int>(outlook.starts.size()); ++at) {
        const double starts = outlook.starts[static_cast<std::size_t>(at)];
        if (starts <= 0.0 || std::abs(at - month) >= nearest) continue;
        nearest = std::abs(at - month);
        before = starts;
    }
    if (before <= 0.0) return;
    const double total = std::max(1.0, static_cast<double>(outlook.totals.groups) * groups / before);
    tell(plan, PlanWay::groups, total);
}

model::ProgrammePlan new_plan(const model::Scenario& scenario, std::size_t programme) {
    const model::ProgrammeParameters& of = scenario.programmes.at(programme);
    const int months = scenario.time.end - scenario.time.start;
    model::ProgrammePlan plan;
    for (int number = 1; plan.id.empty(); ++number) {
        const std::string id = "plan_" + std::to_string(number);
        if (std::ranges::find(of.plans, id, &model::ProgrammePlan::id) == of.plans.end()) plan.id = id;
    }
    plan.stream = of.streams.front().id;
    plan.from = scenario.time.start + months / 2;
    plan.to = scenario.time.end;
    plan.every = 3;
    plan.groups = 12;
    return plan;
}

std::string plans_json(const std::vector<model::ProgrammePlan>& plans) {
    Json list = Json::array();
    for (const model::ProgrammePlan& plan : plans) list.push_back(json_of(plan));
    return list.dump();
}

}  // namespace ubumwe::gui
