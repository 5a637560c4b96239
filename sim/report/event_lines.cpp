#include "sim/report/event_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "sim/report/query.hpp"

namespace ubumwe::sim {

namespace {

using Runs = std::array<std::pair<Variant, std::string>, 2>;

Figure next_figure(const Row& row, std::size_t& at) {
    const Figure figure = figure_at(row, at).value_or(Figure{});
    at += 3;
    return figure;
}

std::string reintegration_query(const std::string& runs) {
    std::string means;
    std::string figures = spread("people");
    for (const std::string name : {"settled", "isolated", "family_acceptance", "community_acceptance"}) {
        means += ", sum(n * " + name + ") / sum(n) AS " + name;
        figures += ", " + spread(name);
    }
    return "SELECT months, " + figures + " FROM (SELECT months_since_release AS months, sum(n) AS people" + means +
           " FROM reintegration WHERE run IN (" + runs + ") GROUP BY run, months) GROUP BY months ORDER BY months";
}

std::string receiving_query(const std::string& runs) {
    return "SELECT months, prepared, " + spread("returns") + ", " + spread("people") + ", " + spread("mean") +
           " FROM (SELECT months_since_return AS months, prepared, sum(returns) AS returns, sum(n) AS people,"
           " sum(n * anxiety) / sum(n) AS mean FROM receiving WHERE run IN (" +
           runs + ") GROUP BY run, months, prepared) GROUP BY months, prepared";
}

}  // namespace

std::vector<ReintegrationLine> reintegration_lines(const ResultReader& results, const std::string& with,
                                                   const std::string& without) {
    std::vector<ReintegrationLine> lines;
    for (const auto& [variant, runs] : Runs{{{Variant::with, with}, {Variant::counterfactual, without}}}) {
        for (const Row& row : results.rows(reintegration_query(runs))) {
            ReintegrationLine line;
            line.months = count_of(row[0]);
            line.variant = variant;
            std::size_t at = 1;
            for (Figure* figure :
                 {&line.people, &line.settled, &line.isolated, &line.family_acceptance, &line.community_acceptance}) {
                *figure = next_figure(row, at);
            }
            lines.push_back(line);
        }
    }
    std::ranges::stable_sort(lines, {}, &ReintegrationLine::months);
    return lines;
}

std::vector<ReceivingLine> receiving_lines(const ResultReader& results, const std::string& with,
                                           const std::string& without) {
    std::map<std::int64_t, ReceivingLine> by_months;
    for (const auto& [variant, runs] : Runs{{{Variant::with, with}, {Variant::counterfactual, without}}}) {
        for (const Row& row : results.rows(receiving_query(runs))) {
            Receiving receiving;
            std::size_t at = 2;
            for (Figure* figure : {&receiving.returns, &receiving.people, &receiving.anxiety})
                *figure = next_figure(row, at);
            ReceivingLine& line = by_months[count_of(row[0])];
            line.months = count_of(row[0]);
            const bool prepared = count_of(row[1]) != 0;
            (variant == Variant::counterfactual ? line.without
             : prepared                         ? line.prepared
                                                : line.not_prepared) = receiving;
        }
    }
    std::vector<ReceivingLine> lines;
    for (const auto& [months, line] : by_months) lines.push_back(line);
    return lines;
}

std::vector<IncidentLine> incident_lines(const ResultReader& results, const std::string& with,
                                         const std::string& without) {
    std::vector<IncidentLine> lines;
    for (const auto& [variant, runs] : Runs{{{Variant::with, with}, {Variant::counterfactual, without}}}) {
        const std::string sql =
            "SELECT year, " + spread("drawn") + ", " + spread("due") +
            " FROM (SELECT substr(month, 1, 4) AS year, sum(incidents) AS drawn, sum(expected) AS due"
            " FROM incident WHERE run IN (" +
            runs + ") GROUP BY run, year) GROUP BY year ORDER BY year";
        for (const Row& row : results.rows(sql)) {
            std::size_t at = 1;
            const Figure drawn = next_figure(row, at);
            lines.push_back({text_of(row[0]), variant, drawn, next_figure(row, at)});
        }
    }
    std::ranges::stable_sort(lines, {}, &IncidentLine::year);
    return lines;
}

}  // namespace ubumwe::sim
