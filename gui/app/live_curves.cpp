#include "gui/app/live_curves.hpp"

#include <algorithm>

#include "model/observation/arms.hpp"

namespace ubumwe::gui {

namespace {

constexpr double percent = 100.0;

/// The arm of whoever took part in any programme; the common arms stand after the programmes.
std::int32_t any_arm(const model::Scenario& scenario) {
    const auto any = std::ranges::find(model::common_arm_names, "any") - model::common_arm_names.begin();
    return static_cast<std::int32_t>(scenario.programmes.size()) + static_cast<std::int32_t>(any);
}

}  // namespace

LiveCurves::LiveCurves(const model::Scenario& scenario)
    : first_(scenario.time.start),
      months_(scenario.time.end - scenario.time.start + 1),
      smallest_cell_(scenario.observe.smallest_cell),
      participants_(any_arm(scenario)) {
    begin(1);
}

void LiveCurves::begin(std::int64_t replicate) {
    replicate_ = replicate;
    for (auto& variant : values_) {
        for (auto& curve : variant) curve.assign(static_cast<std::size_t>(months_), std::nullopt);
    }
}

std::optional<double> LiveCurves::mean(std::size_t measure, std::int32_t arm, const model::MonthRows& rows) const {
    const auto row = std::ranges::find_if(rows.series, [&](const model::SeriesRow& each) {
        return each.measure == measure && each.arm == arm && each.district == model::all_of_them &&
               each.position == model::all_of_them;
    });
    if (row == rows.series.end() || row->n < smallest_cell_) return std::nullopt;
    return percent * row->mean;
}

std::optional<double> LiveCurves::mean(model::StratumMeasure measure, std::int32_t arm,
                                       const model::MonthRows& rows) const {
    return mean(model::measure_of(measure), arm, rows);
}

std::optional<double> LiveCurves::value_of(LiveCurve curve, const model::MonthRows& rows) const {
    switch (curve) {
        case LiveCurve::cohesion:
            return mean(model::StratumMeasure::cohesion_index, model::all_of_them, rows);
        case LiveCurve::participant_cohesion:
            return mean(model::StratumMeasure::cohesion_index, participants_, rows);
        case LiveCurve::participant_distress:
            return mean(model::measure_of(model::PersonIndicator::distress), participants_, rows);
        case LiveCurve::released: {
            std::int64_t released = 0;
            for (const model::ReleaseRow& row : rows.releases) released += row.counts.released;
            const bool hidden = released != 0 && released < smallest_cell_;
            return hidden ? std::nullopt : std::optional(static_cast<double>(released));
        }
    }
    return std::nullopt;
}

void LiveCurves::add(sim::Variant variant, const model::MonthRows& rows) {
    const int place = rows.month - first_;
    if (place < 0 || place >= months_) return;
    for (std::size_t curve = 0; curve < live_curves; ++curve)
        values_[static_cast<std::size_t>(variant)][curve][static_cast<std::size_t>(place)] =
            value_of(static_cast<LiveCurve>(curve), rows);
}

}  // namespace ubumwe::gui
