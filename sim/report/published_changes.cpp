#include "sim/report/published_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/text_table.hpp"
#include "sim/results/reader.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

namespace {

/// The change of one measure in each draw, percent, and the fewest participants of whom it was taken.
struct Draws {
    std::vector<double> percent;
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
};

Draws draws_of(const ResultReader& results, const std::string& scenario, const std::string& measure) {
    Draws draws;
    const auto rows = results.rows(
        "SELECT n, change_percent FROM run JOIN change USING (run) WHERE scenario = ? AND variant = 'with' AND sample "
        "= "
        "0 AND status = 'finished' AND programme = 'published' AND measure = ? ORDER BY replicate",
        {scenario, measure});
    for (const auto& row : rows) {
        const auto* percent = std::get_if<double>(&row[1]);
        if (percent == nullptr) continue;
        draws.percent.push_back(*percent);
        draws.fewest = std::min(draws.fewest, std::get<std::int64_t>(row[0]));
    }
    return draws;
}

std::vector<std::string> cells_of(const model::PublishedChange& change, const Draws& draws, std::int64_t smallest) {
    const std::string published = (change.lower_bound ? "over " : "") + fmt::format("{:.1f}", change.change_percent);
    if (draws.fewest < smallest) return {words(change.id), published, "hidden", "hidden"};
    constexpr double outside = 0.05;
    return {words(change.id), published, fmt::format("{:.1f}", mean_of(draws.percent)),
            fmt::format("{:.1f} to {:.1f}", sample_quantile(draws.percent, outside),
                        sample_quantile(draws.percent, 1.0 - outside))};
}

}  // namespace

std::string published_changes_text(const std::filesystem::path& results, const LoadedStudyScenario& scenario) {
    const model::Scenario& its = scenario.loaded.scenario;
    const ResultReader reader(results);
    TextTable table({"change of participants, %", "published", "mean", "nine tenths"}, 1);
    std::size_t most = 0;
    for (const model::PublishedChange& change : its.published.changes) {
        const Draws draws = draws_of(reader, scenario.id, change.id);
        if (draws.percent.size() < 2) continue;
        most = std::max(most, draws.percent.size());
        table.add(cells_of(change, draws, its.observe.smallest_cell));
    }
    if (table.empty()) return {};
    return "\n" + table.text(page_indent) +
           note(fmt::format("Of the mean at enrolment, in this model: what was published, the mean over {} draws, and "
                            "the band that holds nine tenths of them.",
                            most));
}

}  // namespace ubumwe::sim
