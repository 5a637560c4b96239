#include "sim/report/delivery_reader.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "model/base/math.hpp"
#include "sim/report/query.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::json;

Costing costing_of(const Json& scenario) {
    const Json& stated = scenario.at("costing");
    Costing costing;
    stated.at("currency").get_to(costing.currency);
    stated.at("perspective").get_to(costing.perspective);
    costing.price_year = static_cast<std::int64_t>(number_of(stated.at("price_year")));
    costing.horizon = static_cast<std::int64_t>(number_of(stated.at("horizon")));
    const std::int64_t last_year = std::stoll(scenario.at("time").at("end").get<std::string>());
    costing.horizon = std::min(costing.horizon, last_year);
    costing.base_year = static_cast<std::int64_t>(number_of(stated.at("base_year")));
    costing.rate = number_of(stated.at("discount_rate"));
    if (costing.base_year == 0) costing.base_year = std::stoll(scenario.at("time").at("start").get<std::string>());
    return costing;
}

double discount(const Costing& costing, std::int64_t year) {
    return model::power(1.0 + costing.rate, -static_cast<double>(year - costing.base_year));
}

bool is_counted(const Costing& costing, std::int64_t year) {
    return costing.horizon == 0 || year <= costing.horizon;
}

void read_plans(const ResultReader& results, const std::string& with, DeliverySummary& delivery) {
    const std::string sql = "SELECT programme, plan, first_month || ' to ' || last_month, " + spread("eligible") +
                            ", " + spread("groups") + ", " + spread("participants") + ", " + spread("coverage") + ", " +
                            spread("cost") + " FROM plan WHERE run IN (" + with + ") GROUP BY programme, plan";
    for (const Row& row : results.rows(sql)) {
        PlanLine line;
        line.programme = text_of(row[0]);
        line.plan = text_of(row[1]);
        line.months = text_of(row[2]);
        std::size_t at = 3;
        for (Figure* figure : {&line.eligible, &line.groups, &line.participants, &line.coverage, &line.cost}) {
            *figure = figure_at(row, at).value_or(Figure{});
            at += 3;
        }
        delivery.plans.push_back(std::move(line));
    }
}

void read_costs(const ResultReader& results, const std::string& with, DeliverySummary& delivery) {
    const auto runs =
        static_cast<double>(count_of(results.rows("SELECT count(*) FROM run WHERE run IN (" + with + ")")[0][0]));
    std::map<std::string, CostLine> lines;
    for (const Row& row : results.rows("SELECT programme, year, sum(amount) FROM cost WHERE run IN (" + with +
                                       ") GROUP BY programme, year")) {
        const std::int64_t year = count_of(row[1]);
        if (!is_counted(delivery.costing, year)) continue;
        CostLine& line = lines[text_of(row[0])];
        const double amount = number_of(row[2]).value_or(0.0) / runs;
        line.programme = text_of(row[0]);
        line.undiscounted += amount;
        line.discounted += amount * discount(delivery.costing, year);
    }
    for (auto& [programme, line] : lines) delivery.costs.push_back(std::move(line));
    const Row sources = results.rows(
        "SELECT count(*), sum(source = 'assumed') FROM (SELECT DISTINCT programme, ingredient, source FROM cost WHERE "
        "run IN (" +
        with + "))")[0];
    delivery.ingredients = count_of(sources[0]);
    delivery.assumed_ingredients = count_of(sources[1]);
}

/// Years lived with clinical distress by year, summed over runs; nothing where none was observed.
std::map<std::int64_t, double> case_years(const ResultReader& results, const std::string& runs) {
    std::map<std::int64_t, double> years;
    for (const Row& row :
         results.rows("SELECT substr(month, 1, 4) + 0, sum(n * mean) / 12 FROM series WHERE run IN (" + runs +
                      ") AND district = 'all' AND position = 'all' AND arm = 'all' AND measure = "
                      "'caseness' GROUP BY substr(month, 1, 4)")) {
        years[count_of(row[0])] = number_of(row[1]).value_or(0.0);
    }
    return years;
}

void read_effect(const ResultReader& results, const std::string& with, const std::string& without,
                 DeliverySummary& delivery) {
    const auto pairs = [&](const std::string& runs) {
        return count_of(
            results.rows("SELECT count(*) FROM run WHERE status = 'finished' AND run IN (" + runs + ")")[0][0]);
    };
    const std::int64_t runs = pairs(with);
    if (without.empty() || runs == 0 || runs != pairs(without)) return;
    const auto lived_with = case_years(results, with);
    const auto lived_without = case_years(results, without);
    if (lived_with.empty() || lived_with.size() != lived_without.size()) return;
    double avoided = 0.0;
    for (const auto& [year, cases] : lived_without) {
        if (is_counted(delivery.costing, year))
            avoided += (cases - lived_with.at(year)) * discount(delivery.costing, year);
    }
    delivery.case_years_avoided = avoided / static_cast<double>(runs);
}

void read_coverage(const ResultReader& results, const std::string& with, DeliverySummary& delivery) {
    std::string sums;
    std::string figures;
    for (const char* column : {"in_need", "met", "participants", "shared_participants", "sites", "shared_sites"}) {
        sums += std::string(", sum(") + column + ") AS " + column;
        figures += (figures.empty() ? "" : ", ") + spread(column);
    }
    const std::string mine = " FROM coverage WHERE run IN (" + with + ")";
    const Row row = results.rows("SELECT " + figures + " FROM (SELECT run" + sums + mine +
                                 " AND month = (SELECT max(month)" + mine + ") GROUP BY run)")[0];
    if (!figure_at(row, 0)) return;
    CoverageLine line;
    std::size_t at = 0;
    for (Figure* figure :
         {&line.in_need, &line.met, &line.participants, &line.shared_participants, &line.sites, &line.shared_sites}) {
        *figure = figure_at(row, at).value_or(Figure{});
        at += 3;
    }
    delivery.coverage = line;
}

}  // namespace

DeliverySummary read_delivery(const ResultReader& results, const Json& scenario, const std::string& with,
                              const std::string& without) {
    DeliverySummary delivery;
    if (scenario.contains("costing")) delivery.costing = costing_of(scenario);
    read_plans(results, with, delivery);
    read_costs(results, with, delivery);
    read_effect(results, with, without, delivery);
    read_coverage(results, with, delivery);
    return delivery;
}

}  // namespace ubumwe::sim
