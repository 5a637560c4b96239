#include "model/interventions/step.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "model/interventions/deliverers.hpp"
#include "model/interventions/enrolment.hpp"
#include "model/interventions/facilitators.hpp"
#include "model/interventions/graduation.hpp"
#include "model/interventions/sessions.hpp"

namespace ubumwe::model {

namespace {

YearCounts& year_of(Ledger& ledger, std::int32_t year, std::uint32_t programme) {
    const auto row = std::find_if(ledger.years.begin(), ledger.years.end(), [&](const YearCounts& each) {
        return each.year == year && each.programme == programme;
    });
    if (row != ledger.years.end()) return *row;
    ledger.years.push_back({});
    ledger.years.back().year = year;
    ledger.years.back().programme = programme;
    return ledger.years.back();
}

/// Adds what programmes did in the month that closes to what they did in its year.
void count_year(const Scenario& scenario, std::int32_t year, Ledger& ledger) {
    for (const DeliveryCounts& month : ledger.delivery) {
        if (month.sessions == 0 && month.enrolled == 0 && month.facilitators == 0) continue;
        YearCounts& counts = year_of(ledger, year, month.programme);
        counts.groups += month.groups_started;
        counts.sessions += month.sessions;
        counts.enrolled += month.enrolled;
        counts.facilitator_months += month.facilitators;
        if (!scenario.programmes[month.programme].trains_facilitators_of.empty()) counts.trained += month.graduated;
    }
}

}  // namespace

Interventions::Interventions(const Scenario& scenario, const World& world)
    : streams_(resolve_streams(scenario)), starts_(resolve_starts(scenario, streams_, world)) {
    ResolvedPlans resolved = resolve_plans(scenario, streams_, world);
    plans_ = std::move(resolved.plans);
    starts_.insert(starts_.end(), resolved.starts.begin(), resolved.starts.end());
    std::stable_sort(starts_.begin(), starts_.end(), [](const StartPlan& a, const StartPlan& b) {
        return std::tie(a.month, a.stream) < std::tie(b.month, b.stream);
    });
}

void Interventions::open(const Scenario& scenario, World& world) const {
    auto& rows = world.ledger.delivery;
    rows.clear();
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
        for (std::uint32_t programme = 0; programme < scenario.programmes.size(); ++programme) {
            for (const std::uint16_t organisation : deliverers_of(scenario, scenario.programmes[programme])) {
                rows.push_back({});
                rows.back().district = district;
                rows.back().programme = programme;
                rows.back().organisation = organisation;
            }
        }
    }
    open_pools(scenario, world);
}

void Interventions::step(const Scenario& scenario, const Calendar& calendar, std::uint32_t step, const Luck& luck,
                         World& world) const {
    let_facilitators_go(scenario, luck, step, calendar.years(), world);
    const auto by_month = [](const StartPlan& start, Month month) { return start.month < month; };
    if (calendar.opens_month(step)) {
        const Month month = calendar.month_of(step);
        count_posts(streams_, scenario, world);
        Enrolment enrolment(scenario, streams_, luck, step, world);
        for (auto start = std::lower_bound(starts_.begin(), starts_.end(), month, by_month);
             start != starts_.end() && start->month == month; ++start) {
            enrolment.open(*start);
        }
        enrolment.close();
    }
    let_members_go(streams_, starts_, calendar, step, world);
    const std::vector<Attendance> attendances = hold_sessions(scenario, streams_, step, luck, world);
    hand_over_gains(scenario, streams_, attendances, world);
    end_courses(scenario, streams_, step, luck, world);
    if (calendar.closes_month(step)) count_year(scenario, calendar.month_of(step).year(), world.ledger);
}

}  // namespace ubumwe::model
