#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "gui/app/open_results.hpp"
#include "sim/report/chart/bar_chart.hpp"

namespace ubumwe::gui {

/// Shares and means of released people that a run tells.
enum class Leg : std::uint8_t { settled, isolated, family_acceptance, community_acceptance };
inline constexpr std::size_t legs = 4;
inline constexpr std::array<std::string_view, legs> leg_ids{"settled", "isolated", "family_acceptance",
                                                            "community_acceptance"};

/// How released people stand 6, 12 and 24 months after their release, by home district ("all" for all together).
class ReintegrationView {
public:
    ReintegrationView() = default;
    explicit ReintegrationView(const OpenResults& results);

    bool empty() const { return cells_.empty(); }
    /// "all" first.
    const std::vector<std::string>& districts() const { return districts_; }
    /// Months since the release, ascending.
    const std::vector<std::int64_t>& months() const { return months_; }

    struct Cell {
        sim::Figure people;
        std::array<sim::Figure, legs> shares;  ///< from 0 to 1
    };
    /// Nothing where nobody was home so long.
    const Cell* cell(sim::Variant variant, const std::string& district, std::int64_t months) const;
    bool hidden(const Cell& cell) const { return cell.people.mean < static_cast<double>(smallest_cell_); }

private:
    void read(const OpenResults& results, sim::Variant variant, const std::string& runs);

    std::vector<std::string> districts_;
    std::vector<std::int64_t> months_;
    std::int64_t smallest_cell_ = 10;
    std::map<std::tuple<sim::Variant, std::string, std::int64_t>, Cell> cells_;
};

/// Texts of a chart: of its heading, of the two variants, and of what is hidden.
struct ReintegrationNames {
    chart::Heading heading;
    std::string with;
    std::string without;
    std::string hidden;
    std::string months;  ///< "{months} months"
    std::array<std::string, legs> of_legs = {};
};

/// A row for each leg and time since release in one district.
chart::BarChart legs_chart(const ReintegrationView& view, const std::string& district, const ReintegrationNames& names);

/// A row for each district, of one leg some months after release.
chart::BarChart districts_chart(const ReintegrationView& view, Leg leg, std::int64_t months,
                                const ReintegrationNames& names);

}  // namespace ubumwe::gui
