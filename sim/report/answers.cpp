#include "sim/report/answers.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

constexpr const char* not_known = "not known";
constexpr const char* none = "-";

Figure scaled(const Figure& figure, double factor) {
    return {factor * figure.mean, factor * figure.low, factor * figure.high};
}

Figure sum(const Figure& a, const Figure& b) {
    return {a.mean + b.mean, a.low + b.low, a.high + b.high};
}

/// The highest value of each draw, as if it were a month.
Draws peaks_of(const Draws& draws) {
    Draws peaks;
    for (const ByMonth& draw : draws) {
        std::optional<double> peak;
        for (const auto& value : draw) {
            if (value && (!peak || *value > *peak)) peak = value;
        }
        peaks.push_back({peak});
    }
    return peaks;
}

Draws difference(Draws with, const Draws& without) {
    if (without.size() != with.size()) return {};
    for (std::size_t draw = 0; draw < with.size(); ++draw) {
        auto& value = with[draw][0];
        value = value && without[draw][0] ? std::optional(*value - *without[draw][0]) : std::nullopt;
    }
    return with;
}

/// Puts the answers into the rows of a table.
class AnswerTable {
public:
    explicit AnswerTable(const ReportData& data)
        : data_(data), summary_(data.summary), table_({"", "with programmes", "without", "difference"}, 1) {}

    void add_means(const std::string& label, const char* measure, const Stratum& stratum, double factor) {
        const int last = data_.months.count - 1;
        const auto with = figure_in(data_.means.of(Variant::with, measure, stratum), last);
        if (!with) return;
        const auto without = figure_in(data_.means.of(Variant::counterfactual, measure, stratum), last);
        const auto less = figure_in(data_.means.differences(measure, stratum), last);
        const auto text = [&](const Figure& figure) {
            const Figure shown = scaled(figure, factor);
            return factor > 100.0 ? count_text(shown) : two_digits_text(shown);
        };
        table_.add({label + ", " + summary_.last_month, text(*with), without ? text(*without) : not_known,
                    less ? significant_text(scaled(*less, factor)) : not_known});
    }

    void add_peaks() {
        for (const StrainLine& line : summary_.strain) {
            if (line.variant != Variant::with || line.people < summary_.smallest_cell) continue;
            const auto other = std::ranges::find_if(summary_.strain, [&](const StrainLine& each) {
                return each.position == line.position && each.variant == Variant::counterfactual;
            });
            const Stratum stratum{line.position, "all"};
            const Draws less = difference(peaks_of(data_.means.of(Variant::with, "anxiety", stratum)),
                                          peaks_of(data_.means.of(Variant::counterfactual, "anxiety", stratum)));
            const auto peak = figure_in(less, 0);
            table_.add({"highest mean anxiety of the position " + words(line.position) + " (0 to 100), and its month",
                        peak_text(line), other == summary_.strain.end() ? not_known : peak_text(*other),
                        peak ? significant_text(scaled(*peak, 100.0)) : not_known});
        }
    }

    void add_reintegration() {
        PeopleCounts counts(summary_.smallest_cell);
        for (const ReintegrationLine& line : summary_.reintegration) {
            if (line.variant != Variant::with || counts.hidden(line.people)) continue;
            const auto other = std::ranges::find_if(summary_.reintegration, [&](const ReintegrationLine& each) {
                return each.months == line.months && each.variant == Variant::counterfactual;
            });
            const bool known = other != summary_.reintegration.end() && !counts.hidden(other->people);
            add_share("settled", line.months, line.settled, known ? std::optional(other->settled) : std::nullopt);
            add_share("isolated", line.months, line.isolated, known ? std::optional(other->isolated) : std::nullopt);
        }
    }

    void add_incidents() {
        std::map<Variant, std::pair<Figure, Figure>> totals;
        PeopleCounts counts(summary_.smallest_cell);
        for (const IncidentLine& line : summary_.incidents) {
            counts.add({line.incidents});
            auto& [drawn, expected] = totals[line.variant];
            drawn = sum(drawn, line.incidents);
            expected = sum(expected, line.expected);
        }
        if (!totals.contains(Variant::with)) return;
        const auto& [drawn, expected] = totals[Variant::with];
        const bool known = totals.contains(Variant::counterfactual);
        const auto& [other_drawn, other_expected] = totals[Variant::counterfactual];
        const double more = counts.shown(drawn).value_or(0.0) - counts.shown(other_drawn).value_or(0.0);
        table_.add({"incidents drawn, whole run", counts.text(drawn), known ? counts.text(other_drawn) : not_known,
                    known ? significant_text({more, more, more}) : not_known});
        const double expected_more = expected.mean - other_expected.mean;
        table_.add({"incidents expected, whole run", with_one_digit(expected),
                    known ? with_one_digit(other_expected) : not_known,
                    known ? significant_text({expected_more, expected_more, expected_more}) : not_known});
    }

    void add_people() {
        PeopleCounts counts(summary_.smallest_cell);
        Figure left;
        for (const HarmLine& line : summary_.harm) {
            counts.add({line.dropped_out});
            left = sum(left, line.dropped_out);
        }
        for (const ReachLine& line : summary_.reach) {
            if (line.item == "distinct_persons") counts.add({line.simulated});
        }
        for (const ReachLine& line : summary_.reach) {
            if (line.item != "distinct_persons") continue;
            table_.add({"people who took part in any programme", counts.text(line.simulated), "0", none});
        }
        if (!summary_.harm.empty()) table_.add({"participants who dropped out", counts.text(left), "0", none});
    }

    void add_cost() {
        double cost = 0.0;
        for (const CostLine& line : summary_.delivery.costs) cost += line.undiscounted;
        if (summary_.delivery.costs.empty()) return;
        const Costing& costing = summary_.delivery.costing;
        std::string label = "cost";
        if (!costing.currency.empty()) label += ", " + costing.currency;
        if (costing.price_year != 0) label += fmt::format(" of {}", costing.price_year);
        table_.add({label + ", undiscounted", grouped(cost), "0", grouped(cost)});
    }

    TextTable take() && { return std::move(table_); }

private:
    static std::string peak_text(const StrainLine& line) {
        const std::string months =
            line.earliest_peak + (line.earliest_peak == line.latest_peak ? "" : " to " + line.latest_peak);
        return score_text(line.anxiety_peak) + ", " + months;
    }

    void add_share(const char* name, std::int64_t months, const Figure& with, const std::optional<Figure>& without) {
        const double more = without ? 100.0 * (with.mean - without->mean) : 0.0;
        table_.add({fmt::format("{} {} months after release, %", name, months), percent_text(with),
                    without ? percent_text(*without) : not_known,
                    without ? significant_text({more, more, more}) : not_known});
    }

    const ReportData& data_;
    const RunSummary& summary_;
    TextTable table_;
};

}  // namespace

Section answers_section(const ReportData& data) {
    AnswerTable table(data);
    table.add_means("cohesion of everyone (0 to 100)", "cohesion_index", everyone, 100.0);
    table.add_means("cohesion of people who took part (0 to 100)", "cohesion_index", participants, 100.0);
    table.add_means("distress of everyone (0 to 100)", "distress", everyone, 100.0);
    table.add_means("distress of people who took part (0 to 100)", "distress", participants, 100.0);
    table.add_means("cases of clinical distress per 100,000 people", "caseness", everyone, 100'000.0);
    table.add_peaks();
    table.add_reintegration();
    table.add_incidents();
    table.add_people();
    table.add_cost();
    Section section{"answers", "The answers, in this model", {}};
    section.add(std::move(table).take());
    section.add(
        "With programmes: as the scenario says. Without: the same people, returns and luck, and no programme starts. "
        "Differences have four significant digits, since what a small programme does to everyone is small; a minus at "
        "distress, cases, anxiety, isolation and incidents is a benefit, a plus a harm.");
    return section;
}

}  // namespace ubumwe::sim
