#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/scenario.hpp"
#include "sim/report/chart/time_chart.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::gui {

/// What a window follows of a run while it runs.
enum class LiveCurve : std::uint8_t { cohesion, participant_cohesion, participant_distress, released };
inline constexpr std::size_t live_curves = 4;
/// Keys of the words that name them.
inline constexpr std::array<std::string_view, live_curves> live_curve_ids{"cohesion", "participant_cohesion",
                                                                          "participant_distress", "released"};

/// Curves by month of the replicate that runs: shares of 100, and people released. Means of fewer people than the
/// scenario's smallest cell are left out.
class LiveCurves {
public:
    LiveCurves() = default;
    explicit LiveCurves(const model::Scenario& scenario);

    /// Begins again with another replicate.
    void begin(std::int64_t replicate);
    void add(sim::Variant variant, const model::MonthRows& rows);

    model::Month first() const { return first_; }
    int months() const { return months_; }
    std::int64_t replicate() const { return replicate_; }
    const std::vector<std::optional<double>>& of(sim::Variant variant, LiveCurve curve) const {
        return values_[static_cast<std::size_t>(variant)][static_cast<std::size_t>(curve)];
    }

private:
    std::optional<double> value_of(LiveCurve curve, const model::MonthRows& rows) const;
    std::optional<double> mean(model::StratumMeasure measure, std::int32_t arm, const model::MonthRows& rows) const;
    std::optional<double> mean(std::size_t measure, std::int32_t arm, const model::MonthRows& rows) const;

    model::Month first_;
    int months_ = 0;
    std::int64_t smallest_cell_ = 0;
    std::int32_t participants_ = 0;
    std::int64_t replicate_ = 0;
    std::array<std::array<std::vector<std::optional<double>>, live_curves>, 2> values_;
};

}  // namespace ubumwe::gui
