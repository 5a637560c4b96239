#include "sim/report/planned_groups.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

class PlannedTable {
public:
    PlannedTable(const LoadedStudy& study, const std::vector<std::int64_t>& samples)
        : space_(*study.space), table_(head_of(samples), 1) {
        for (const std::int64_t sample : samples)
            plans_.push_back(sample == 0 ? space_.delivered : allocation_of(study, sample));
    }

    std::string text() {
        for (std::size_t p = 0; p < space_.programmes.size(); ++p)
            add(words(space_.programmes[p].id),
                [p](const Allocation& plan) { return fmt::format("{}", plan.by_programme[p]); });
        for (std::size_t y = 0; y < space_.years(); ++y)
            add(fmt::format("{}, % of money", space_.from.year() + static_cast<int>(y)),
                [y](const Allocation& plan) { return percent(plan.year_money, y); });
        for (std::size_t d = 0; d < space_.districts.size(); ++d)
            add(space_.districts[d].id + ", % of money",
                [d](const Allocation& plan) { return percent(plan.district_money, d); });
        add("cost, thousands", [](const Allocation& plan) { return fmt::format("{:.0f}", plan.cost / 1000.0); });
        add("places in groups", [](const Allocation& plan) { return fmt::format("{}", plan.people); });
        add("facilitators at once", [](const Allocation& plan) { return fmt::format("{}", plan.facilitators); });
        return table_.text(page_indent);
    }

private:
    static std::vector<std::string> head_of(const std::vector<std::int64_t>& samples) {
        std::vector<std::string> head{"planned at scale 1"};
        for (const std::int64_t sample : samples) head.push_back(sample == 0 ? "deliv." : fmt::format("{}", sample));
        return head;
    }

    static std::string percent(const std::vector<double>& money, std::size_t row) {
        const double sum = std::accumulate(money.begin(), money.end(), 0.0);
        return sum > 0.0 ? fmt::format("{:.0f}", 100.0 * money[row] / sum) : "-";
    }

    void add(std::string name, const std::function<std::string(const Allocation&)>& cell) {
        std::vector<std::string> row{std::move(name)};
        for (const Allocation& plan : plans_) row.push_back(cell(plan));
        table_.add(std::move(row));
    }

    const AllocationSpace& space_;
    std::vector<Allocation> plans_;
    TextTable table_;
};

}  // namespace

std::string planned_text(const LoadedStudy& study, const std::vector<std::int64_t>& samples) {
    return PlannedTable(study, samples).text();
}

std::string costs_text(const LoadedStudy& study) {
    const model::Scenario& scenario = study.scenarios.front().loaded.scenario;
    std::size_t all = 0;
    std::size_t assumed = 0;
    for (const AllocatedProgramme& planned : study.space->programmes) {
        const auto found = std::ranges::find(scenario.programmes, planned.id, &model::ProgrammeParameters::id);
        for (const model::CostParameters& cost : found->costs) {
            ++all;
            assumed += cost.source == "assumed" ? 1 : 0;
        }
    }
    const AllocationSpace& space = *study.space;
    return fmt::format(
        "Every plan keeps within {:.0f} {} (prices of {}), {} facilitators at once and {} to {}. {} of the {} unit "
        "costs "
        "are assumed: shares between programmes follow from guesses of what they cost.",
        space.budget, scenario.costing.currency, scenario.costing.price_year, space.facilitators, to_string(space.from),
        to_string(space.to), assumed == all ? std::string("All") : std::to_string(assumed), all);
}

}  // namespace ubumwe::sim
