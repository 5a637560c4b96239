#include <array>
#include <utility>

#include "sim/report/plain_text.hpp"
#include "sim/report/report_charts.hpp"
#include "sim/report/report_series.hpp"

namespace ubumwe::sim {

namespace {

using chart::Shape;

constexpr std::array<std::pair<std::string_view, const char*>, 9> of_participants{
    {{"outgroup_trust", "Out-group trust"},
     {"social_harmony", "Social harmony"},
     {"emotional_wellbeing", "Emotional wellbeing"},
     {"resilience", "Resilience"},
     {"saving", "Saving"},
     {"food_security", "Food security"},
     {"caseness", "Cases of clinical distress, %"},
     {"anxiety", "Anxiety"},
     {"violence", "Violence in the family"}}};
constexpr std::array<std::pair<std::string_view, const char*>, 4> of_everyone{
    {{"cohesion_index", "Cohesion"},
     {"outgroup_trust", "Out-group trust"},
     {"distress", "Distress"},
     {"caseness", "Cases of clinical distress"}}};
constexpr double per_people = 100'000.0;

std::string luck_text(const ReportData& data) {
    return data.summary.replicates > 1 ? "Line: the median of the draws; band: from the lowest to the highest draw. "
                                       : "One draw. ";
}

ReportChart glance(const ReportData& data) {
    auto chart = time_chart(data, {data.summary.title, "", {}}, variant_styles(data.summary, Shape::line));
    chart.heading.description =
        "Four plots by month: cohesion and distress of participants with and without programmes, people released from "
        "custody, and the anxiety of those whom returns strain most. Numbers stand in the tables of the report.";
    chart.heading.unit = "In this model, " + data.summary.first_month + " to " + data.summary.last_month;
    chart.columns = 2;
    add_variants(chart, data, "Cohesion of people who took part", "cohesion_index", participants);
    add_variants(chart, data, "Distress of people who took part", "distress", participants);
    if (!data.summary.releases.empty()) add_released(chart, data);
    if (!data.summary.strain.empty()) {
        const std::string position = data.summary.strain.front().position;
        add_variants(chart, data, "Anxiety of the position " + words(position), "anxiety", {position, "all"});
    }
    return {"overview", "answers", chart,
            luck_text(data) +
                "People who took part: whoever has enrolled in a programme by that month; without programmes, the same "
                "people."};
}

ReportChart participant_chart(const ReportData& data) {
    auto chart = time_chart(data, {"People who took part, with and without the programmes", "", {}},
                            variant_styles(data.summary, Shape::line));
    chart.heading.description =
        "One plot for each indicator of participants by month, with programmes and, for the same people, without.";
    chart.columns = 3;
    chart.plot_height = 100.0;
    for (const auto& [measure, title] : of_participants) add_variants(chart, data, title, measure, participants);
    return {"participants", "indicators", chart, luck_text(data)};
}

ReportChart position_chart(const ReportData& data) {
    auto chart = time_chart(data, {"Cohesion by position", "", "Cohesion index of everyone of the position"},
                            variant_styles(data.summary, Shape::line));
    chart.heading.description = "One plot of the cohesion index for each social position, with and without programmes.";
    chart.columns = 3;
    chart.plot_height = 100.0;
    for (const std::string& position : data.positions)
        add_variants(chart, data, words(position), "cohesion_index", {position, "all"});
    return {"positions", "indicators", chart,
            "Where the lines lie on each other, the programmes reach too few of the position for its mean to move."};
}

ReportChart difference_chart(const ReportData& data) {
    auto chart = time_chart(
        data, {"What the programmes change for everyone, per 100,000 people", "", "With less without programmes"},
        {{"difference", chart::Ink::series_1}});
    chart.heading.description = "Differences of the means of everyone with less without programmes, times 100,000.";
    chart.columns = 2;
    chart.plot_height = 100.0;
    for (const auto& [measure, title] : of_everyone) {
        chart::TimePanel panel{title,
                               measure == "caseness" ? "cases per 100,000" : "100,000 x difference of means (0 to 1)",
                               {time_series(0, data.means.differences(measure), per_people)},
                               true};
        if (!panel.series.front().values.empty()) chart.panels.push_back(std::move(panel));
    }
    return {"differences", "indicators", chart,
            luck_text(data) +
                "Both runs share their luck, so that even a small difference is the programmes' own. "
                "Below zero is a benefit for distress and cases, a harm for cohesion and trust."};
}

}  // namespace

std::vector<ReportChart> indicator_charts(const ReportData& data) {
    std::vector<ReportChart> charts{glance(data), participant_chart(data), position_chart(data)};
    if (data.summary.counterfactual) charts.push_back(difference_chart(data));
    return charts;
}

}  // namespace ubumwe::sim
