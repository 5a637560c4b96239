#include "sim/validation/reading.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "model/observation/reach.hpp"

namespace ubumwe::sim {

namespace {

constexpr double hundred = 100.0;

std::int32_t index_of(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? model::all_of_them : static_cast<std::int32_t>(found - names.begin());
}

std::size_t measure_index(const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(model::measure_names, name) - model::measure_names.begin());
}

/// Sums of pairs of numbers, for their correlation.
struct PairSums {
    double n = 0.0;
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;

    void add(double a, double b) {
        n += 1.0;
        x += a;
        y += b;
        xx += a * a;
        xy += a * b;
        yy += b * b;
    }
    std::optional<double> correlation() const {
        const double spread = (n * xx - x * x) * (n * yy - y * y);
        return spread > 0.0 ? std::optional((n * xy - x * y) / std::sqrt(spread)) : std::nullopt;
    }
};

bool is_there(const model::Population& people, model::PersonRow person, Whereabouts where) {
    switch (where) {
        case Whereabouts::anywhere:
            return people.alive(person);
        case Whereabouts::at_home:
            return people.at_home(person);
        case Whereabouts::in_custody:
            return people.status[person] == model::Status::in_custody;
    }
    return false;
}

}  // namespace

Reading::Reading(const PatternReading& asked, const model::Scenario& scenario, Names names)
    : asked_(asked),
      scenario_(scenario),
      names_(std::move(names)),
      from_(asked.from.value_or(asked.to.value_or(scenario.time.end))),
      to_(asked.to.value_or(scenario.time.end)) {}

void Reading::see(const model::MonthRows& month, const Simulation& simulation) {
    if (month.month < from_ || to_ < month.month) return;
    if (const auto value = of_month(month, simulation)) months_.push_back(*value);
}

std::optional<double> Reading::of_month(const model::MonthRows& month, const Simulation& simulation) {
    const auto sum_over = [](const auto& rows, auto number) {
        return std::accumulate(rows.begin(), rows.end(), 0.0,
                               [&](double sum, const auto& row) { return sum + static_cast<double>(number(row)); });
    };
    const double scale = scenario_.population.scale;
    switch (asked_.kind) {
        case ReadingKind::series:
            return of_series(month);
        case ReadingKind::people:
            return of_people(simulation.world());
        case ReadingKind::correlation:
            return of_correlation(simulation.world());
        case ReadingKind::released:
            return sum_over(month.releases, [](const auto& row) { return row.counts.released; }) / scale;
        case ReadingKind::in_custody:
            return sum_over(month.releases, [](const auto& row) { return row.in_custody; }) / scale;
        case ReadingKind::incidents:
            return sum_over(month.incidents, [](const auto& row) { return row.counts.expected; }) / scale;
        case ReadingKind::mean_field:
            return of_mean_field(simulation);
        case ReadingKind::change:
        case ReadingKind::attributable:
        case ReadingKind::reach:
        case ReadingKind::groups_meeting:
        case ReadingKind::receiving:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> Reading::of_series(const model::MonthRows& month) const {
    const std::size_t measure = measure_index(asked_.measure);
    const std::int32_t position = index_of(names_.positions, asked_.position);
    const std::int32_t arm = index_of(names_.arms, asked_.arm);
    const auto found = std::ranges::find_if(month.series, [&](const model::SeriesRow& row) {
        return row.measure == measure && row.district == model::all_of_them && row.position == position &&
               row.arm == arm;
    });
    return found == month.series.end() ? std::nullopt : std::optional(found->mean);
}

bool Reading::is_asked(const model::World& world, model::PersonRow person) const {
    const std::int32_t position = index_of(names_.positions, asked_.position);
    return (position == model::all_of_them || world.people.position[person] == position) &&
           is_there(world.people, person, asked_.where);
}

std::optional<double> Reading::of_people(const model::World& world) const {
    const bool caseness = asked_.measure == "caseness";
    const std::size_t indicator =
        caseness ? model::index_of(model::PersonIndicator::distress) : measure_index(asked_.measure);
    double sum = 0.0;
    double n = 0.0;
    for (model::PersonRow person = 0; person < world.people.size(); ++person) {
        if (!world.people.takes_part(person, indicator) || !is_asked(world, person)) continue;
        const auto value = static_cast<double>(world.people.value[indicator][person]);
        const bool is_case = value >= scenario_.dynamics.wellbeing.caseness_cutoff;
        sum += caseness ? (is_case ? 1.0 : 0.0) : value;
        n += 1.0;
    }
    return n > 0.0 ? std::optional(sum / n) : std::nullopt;
}

std::optional<double> Reading::of_correlation(const model::World& world) const {
    const std::size_t first = measure_index(asked_.measure);
    const std::size_t second = measure_index(asked_.other);
    PairSums sums;
    for (model::PersonRow person = 0; person < world.people.size(); ++person) {
        if (world.people.stage[person] != model::LifeStage::adult || !is_asked(world, person)) continue;
        sums.add(static_cast<double>(world.people.value[first][person]),
                 static_cast<double>(world.people.value[second][person]));
    }
    return sums.correlation();
}

std::optional<double> Reading::of_mean_field(const Simulation& simulation) {
    const std::uint32_t step = simulation.next_step();
    if (!mean_field_) {
        mean_field_.emplace(scenario_, simulation.world());
        mean_field_from_ = step;
    }
    const double years = (step - mean_field_from_) * simulation.calendar().years();
    return mean_field_->measure(asked_.measure, mean_field_->after(years));
}

std::optional<double> Reading::of_groups(const model::World& world) const {
    double over = 0.0;
    double meeting = 0.0;
    for (const model::Group& group : world.history.groups) {
        if (group.running || names_.programmes.at(group.programme) != asked_.programme) continue;
        over += 1.0;
        meeting += group.keeps_meeting ? 1.0 : 0.0;
    }
    return over > 0.0 ? std::optional(meeting / over) : std::nullopt;
}

std::optional<double> Reading::of_reach(const model::World& world) const {
    const double scale = scenario_.population.scale;
    double farthest = 0.0;
    for (const model::ReachRow& row : model::reach(scenario_, world)) {
        const double simulated = static_cast<double>(row.simulated) / scale;
        if (row.item == asked_.item) return simulated;
        if (row.published > 0.0)
            farthest = std::max(farthest, hundred * std::abs(simulated - row.published) / row.published);
    }
    return asked_.item.empty() ? std::optional(farthest) : std::nullopt;
}

std::optional<double> Reading::of_receiving(std::span<const model::ReceivingCounts> rows) const {
    model::Strained strained;
    for (const model::ReceivingCounts& row : rows) {
        const WhichReturns sort = row.prepared ? WhichReturns::prepared : WhichReturns::not_prepared;
        const bool is_asked = asked_.returns == WhichReturns::all || asked_.returns == sort;
        if (is_asked && row.months == asked_.months_since_return) strained.add(row.strained);
    }
    if (strained.people == 0) return std::nullopt;
    return (asked_.measure == "anxiety" ? strained.anxiety : strained.outgroup_trust) /
           static_cast<double>(strained.people);
}

void Reading::end(const WatchedRun& run) {
    const model::World& world = run.simulation().world();
    std::optional<double> value;
    if (asked_.kind == ReadingKind::groups_meeting) value = of_groups(world);
    if (asked_.kind == ReadingKind::reach) value = of_reach(world);
    if (asked_.kind == ReadingKind::receiving) value = of_receiving(run.receiving());
    if (value) months_.push_back(*value);
}

void Reading::end(std::span<const model::ChangeRow> changes) {
    if (asked_.kind != ReadingKind::change && asked_.kind != ReadingKind::attributable) return;
    const auto found = std::ranges::find_if(changes, [&](const model::ChangeRow& row) {
        return row.programme == asked_.programme && row.measure == asked_.measure;
    });
    if (found == changes.end()) return;
    const double value = asked_.kind == ReadingKind::change ? found->change_percent : found->attributable_percent;
    if (std::isfinite(value)) months_.push_back(value);
}

std::optional<double> Reading::value() const {
    if (months_.empty()) return std::nullopt;
    const double sum = std::accumulate(months_.begin(), months_.end(), 0.0);
    switch (asked_.over) {
        case OverMonths::last:
            return months_.back();
        case OverMonths::mean:
            return sum / static_cast<double>(months_.size());
        case OverMonths::sum:
            return sum;
        case OverMonths::highest:
            return *std::ranges::max_element(months_);
        case OverMonths::lowest:
            return *std::ranges::min_element(months_);
    }
    return std::nullopt;
}

}  // namespace ubumwe::sim
