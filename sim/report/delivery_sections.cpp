#include <utility>

#include <fmt/format.h>

#include "sim/report/delivery_summary.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

std::string stated(const std::string& text) {
    return text.empty() ? "not stated" : text;
}

std::string stated(std::int64_t year) {
    return year == 0 ? "not stated" : std::to_string(year);
}

/// All that a reader must know of costs and effects to compare them with others.
std::string terms_text(const Costing& costing) {
    return fmt::format(
        "Currency {}, price year {}. Perspective: {}. Discounted at {:.1f} % a year to {}. Horizon: {}. Comparator: "
        "the "
        "same without any programme, with the same luck.",
        stated(costing.currency), stated(costing.price_year), stated(costing.perspective), 100.0 * costing.rate,
        stated(costing.base_year), stated(costing.horizon));
}

std::string effectiveness_text(const DeliverySummary& delivery, double discounted) {
    if (!delivery.costing.is_stated())
        return "No cost-effectiveness is told: it needs perspective, horizon, rate, price year and comparator, and not "
               "all of them are stated (costing in the scenario).";
    if (!delivery.case_years_avoided)
        return "No cost-effectiveness is told: nothing says what would have happened without the programmes.";
    const double avoided = *delivery.case_years_avoided;
    if (avoided <= 0.0)
        return fmt::format(
            "In this model the programmes avoided no years lived with clinical distress ({:.1f}): no cost for each is "
            "told.",
            avoided);
    return fmt::format(
        "In this model {} years lived with clinical distress were avoided, at {} {} for each, both discounted.",
        grouped(avoided), grouped(discounted / avoided), delivery.costing.currency);
}

std::string share_text(const Figure& part, const Figure& whole) {
    return whole.mean > 0.0 ? fmt::format("{:.1f} %", 100.0 * part.mean / whole.mean) : "-";
}

}  // namespace

Section plans_section(const DeliverySummary& delivery) {
    TextTable table({"plan", "months", "could join", "groups", "people", "coverage, %", "cost"}, 2);
    for (const PlanLine& line : delivery.plans) {
        table.add({words(line.programme) + ", " + words(line.plan), line.months, count_text(line.eligible),
                   count_text(line.groups), count_text(line.participants), percent_text(line.coverage),
                   count_text(line.cost)});
    }
    Section section{"plans", "Plans, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(
        "Each plan is told in one of groups, coverage and budget; the others follow from it. Coverage: people who are "
        "planned to enrol, of those who could join at the start of the run. Cost: whole courses, undiscounted, without "
        "yearly costs.");
    return section;
}

Section costs_section(const DeliverySummary& delivery) {
    TextTable table({"", "undiscounted", "discounted"}, 1);
    CostLine all;
    for (const CostLine& line : delivery.costs) {
        table.add({words(line.programme), grouped(line.undiscounted), grouped(line.discounted)});
        all.undiscounted += line.undiscounted;
        all.discounted += line.discounted;
    }
    Section section{"costs", "Costs, in this model", {}};
    if (table.empty()) return section;
    table.add({"all", grouped(all.undiscounted), grouped(all.discounted)});
    section.add(std::move(table));
    section.add(terms_text(delivery.costing));
    section.add(fmt::format(
        "{} of the {} unit costs behind this are assumed: the sums show how a plan's cost is made up, not what it "
        "would be.",
        delivery.assumed_ingredients, delivery.ingredients));
    section.add(effectiveness_text(delivery, all.discounted));
    return section;
}

Section coverage_section(const DeliverySummary& delivery, std::int64_t smallest_cell) {
    Section section{"coverage", "Need and duplication at the end, in this model", {}};
    if (!delivery.coverage) return section;
    const CoverageLine& line = *delivery.coverage;
    PeopleCounts counts(smallest_cell);
    counts.add({line.in_need, line.met, line.participants, line.shared_participants});
    TextTable table({"", "in all", "of whom", "share"}, 1);
    const auto share = [&](const Figure& part, const Figure& whole) {
        return counts.hidden(part) || counts.hidden(whole) ? std::string("-") : share_text(part, whole);
    };
    table.add({"people in need, reached by anybody", counts.text(line.in_need), counts.text(line.met),
               share(line.met, line.in_need)});
    table.add({"participants, served by more than one organisation", counts.text(line.participants),
               counts.text(line.shared_participants), share(line.shared_participants, line.participants)});
    table.add({"villages with groups, of more than one organisation", count_text(line.sites),
               count_text(line.shared_sites), share_text(line.shared_sites, line.sites)});
    section.add(std::move(table));
    section.add(counts.note());
    return section;
}

}  // namespace ubumwe::sim
