#include "sim/study/allocation/allocate.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "model/base/math.hpp"

namespace ubumwe::sim {

namespace {

/// Where a group may go: a stream at a place in a year of the space.
struct Cell {
    std::size_t stream = 0;
    std::size_t place = 0;
    std::size_t year = 0;
    double target = 0.0;  ///< money, up to a factor that all share
    std::int64_t groups = 0;
    bool open = false;
};

/// Shares of exponential weights of points of the unit interval; equal where all weights are 0.
std::vector<double> shares_of(std::span<const double> point) {
    constexpr double nearly = 1.0 - 1e-9;
    std::vector<double> weights;
    for (const double u : point) weights.push_back(-model::logarithm(1.0 - nearly * u));
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight = sum > 0.0 ? weight / sum : 1.0 / static_cast<double>(point.size());
    return weights;
}

/// Deals groups one by one and keeps account of what they take.
class Dealer {
public:
    explicit Dealer(const AllocationSpace& space)
        : space_(space),
          months_(space.months()),
          started_(space.streams.size() * space.places.size() * months_),
          graduates_(started_.size()),
          places_taken_(started_.size()),
          at_work_(months_ + longest_course()),
          runs_(space.programmes.size() * running_years()) {
        result_.by_programme.resize(space.programmes.size());
        result_.by_district.resize(space.districts.size());
        result_.programme_money.resize(space.programmes.size());
        result_.year_money.resize(space.years());
        result_.district_money.resize(space.districts.size());
        for (std::size_t s = 0; s < space.streams.size(); ++s) {
            for (const std::size_t place : space.streams[s].places) {
                for (std::size_t year = 0; year < space.years(); ++year) cells_.push_back({s, place, year});
            }
            add_kept_graduates(s);
        }
    }

    /// Deals the floors within a limit of money.
    void deal_floors(double limit) {
        limit_ = limit;
        bool more = true;
        // A stream that follows another gets its floor once the other has groups.
        while (more && !has_floors()) {
            const std::int64_t before = groups();
            for (std::size_t p = 0; p < space_.programmes.size(); ++p) {
                aim([&](const Cell& cell) { return stream_of(cell).programme == p ? stream_of(cell).share : 0.0; });
                deal([&] { return result_.by_programme[p] >= space_.programmes[p].least; });
            }
            for (std::size_t d = 0; d < space_.districts.size(); ++d) {
                aim([&](const Cell& cell) { return district_of(cell) == d ? stream_of(cell).share : 0.0; });
                deal([&] { return result_.by_district[d] >= space_.districts[d].least; });
            }
            more = groups() > before;
        }
        result_.has_floors = has_floors();
    }

    /// Deals what is left up to a limit, by shares of the money.
    void deal_shares(double limit, std::span<const double> programmes, std::span<const double> years,
                     std::span<const double> districts) {
        limit_ = limit;
        aim([&](const Cell& cell) {
            const AllocatedStream& stream = stream_of(cell);
            const std::size_t district = district_of(cell);
            const auto here = std::ranges::count_if(
                stream.places, [&](std::size_t place) { return space_.places[place].district == district; });
            return programmes[stream.programme] * stream.share * years[cell.year] * districts[district] /
                   static_cast<double>(here);
        });
        deal([] { return false; });
    }

    Allocation result() && {
        for (std::size_t row = 0; row < started_.size(); ++row) {
            if (started_[row] == 0) continue;
            const std::size_t place = row / months_ % space_.places.size();
            result_.starts.push_back({row / months_ / space_.places.size(), place,
                                      space_.from + static_cast<int>(row % months_), started_[row]});
        }
        result_.facilitators = *std::ranges::max_element(at_work_);
        return std::move(result_);
    }

private:
    std::size_t longest_course() const {
        int longest = 1;
        for (const AllocatedStream& stream : space_.streams) longest = std::max(longest, stream.months);
        return static_cast<std::size_t>(longest);
    }
    std::size_t running_years() const {
        const model::Month end = space_.to + static_cast<int>(longest_course());
        return static_cast<std::size_t>(end.year() - space_.from.year()) + 1;
    }

    const AllocatedStream& stream_of(const Cell& cell) const { return space_.streams[cell.stream]; }
    std::size_t district_of(const Cell& cell) const { return space_.places[cell.place].district; }
    std::size_t row_of(std::size_t stream, std::size_t place) const {
        return (stream * space_.places.size() + place) * months_;
    }
    std::int64_t groups() const {
        return std::accumulate(result_.by_programme.begin(), result_.by_programme.end(), std::int64_t{0});
    }

    bool has_floors() const {
        for (std::size_t p = 0; p < space_.programmes.size(); ++p) {
            if (result_.by_programme[p] < space_.programmes[p].least) return false;
        }
        for (std::size_t d = 0; d < space_.districts.size(); ++d) {
            if (result_.by_district[d] < space_.districts[d].least) return false;
        }
        return true;
    }

    void add_kept_graduates(std::size_t stream) {
        for (const KeptGraduates& kept : space_.streams[stream].kept) {
            const int month = std::max(0, kept.from - space_.from);
            if (static_cast<std::size_t>(month) < months_)
                graduates_[row_of(stream, kept.place) + static_cast<std::size_t>(month)] += kept.people;
        }
    }

    template <class Target>
    void aim(Target target) {
        for (Cell& cell : cells_) {
            cell.target = target(cell);
            cell.open = cell.target > 0.0;
        }
    }

    /// Until `enough`, or no further group fits anywhere.
    template <class Enough>
    void deal(Enough enough) {
        while (!enough()) {
            Cell* next = furthest_behind();
            if (next == nullptr) return;
            if (const auto month = month_for(*next))
                start(*next, *month);
            else
                next->open = false;
        }
    }

    Cell* furthest_behind() {
        Cell* furthest = nullptr;
        double most = 0.0;
        for (Cell& cell : cells_) {
            if (!cell.open) continue;
            const double behind = cell.target / (stream_of(cell).group_cost * (static_cast<double>(cell.groups) + 0.5));
            if (behind <= most) continue;
            most = behind;
            furthest = &cell;
        }
        return furthest;
    }

    /// The month of the cell's year in which its next group starts: spread evenly over the year by the golden ratio,
    /// or the next that allows it.
    std::optional<std::size_t> month_for(const Cell& cell) const {
        constexpr double golden = 0.6180339887498949;
        const AllocatedStream& stream = stream_of(cell);
        if (result_.by_programme[stream.programme] >= space_.programmes[stream.programme].most) return std::nullopt;
        if (result_.by_district[district_of(cell)] >= space_.districts[district_of(cell)].most) return std::nullopt;
        const int year = space_.from.year() + static_cast<int>(cell.year);
        const int first = std::max(0, model::Month::of(year, 1) - space_.from);
        const int last = std::min(static_cast<int>(months_) - 1, model::Month::of(year, 12) - space_.from);
        const auto count = static_cast<std::size_t>(last - first + 1);
        const double turn = (static_cast<double>(cell.groups) + 0.5) * golden;
        const double part = turn - static_cast<double>(static_cast<std::int64_t>(turn));
        const auto wanted = static_cast<std::size_t>(part * static_cast<double>(count));
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t month = static_cast<std::size_t>(first) + (wanted + i) % count;
            if (fits(cell, month)) return month;
        }
        return std::nullopt;
    }

    bool fits(const Cell& cell, std::size_t month) const {
        const AllocatedStream& stream = stream_of(cell);
        if (result_.cost + cost_of(cell, month) > limit_) return false;
        for (std::size_t i = month; i < month + static_cast<std::size_t>(stream.months); ++i) {
            if (at_work_[i] + stream.facilitators > space_.facilitators) return false;
        }
        return !stream.follows || has_graduates(cell, month);
    }

    /// Whether everybody who starts from this month on may be expected to have completed what the stream follows.
    bool has_graduates(const Cell& cell, std::size_t month) const {
        const std::size_t row = row_of(cell.stream, cell.place);
        std::int64_t left = 0;
        for (std::size_t i = 0; i < months_; ++i) {
            left += graduates_[row + i] - places_taken_[row + i];
            if (i >= month && left < stream_of(cell).people) return false;
        }
        return true;
    }

    std::size_t running_row(std::size_t programme, std::size_t month) const {
        const int year = (space_.from + static_cast<int>(month)).year() - space_.from.year();
        return programme * running_years() + static_cast<std::size_t>(year);
    }

    /// Money for one more group, with the years in which its programme would not run otherwise.
    double cost_of(const Cell& cell, std::size_t month) const {
        const AllocatedStream& stream = stream_of(cell);
        double cost = stream.group_cost;
        std::size_t counted = runs_.size();
        for (std::size_t i = month; i < month + static_cast<std::size_t>(stream.months); ++i) {
            const std::size_t row = running_row(stream.programme, i);
            if (runs_[row] != 0 || row == counted) continue;
            counted = row;
            cost += space_.programmes[stream.programme].yearly_cost;
        }
        return cost;
    }

    void start(Cell& cell, std::size_t month) {
        const AllocatedStream& stream = stream_of(cell);
        const double cost = cost_of(cell, month);
        const std::size_t row = row_of(cell.stream, cell.place);
        ++cell.groups;
        ++started_[row + month];
        ++result_.by_programme[stream.programme];
        ++result_.by_district[district_of(cell)];
        result_.cost += cost;
        result_.people += stream.people;
        result_.programme_money[stream.programme] += cost;
        result_.year_money[cell.year] += stream.group_cost;
        result_.district_money[district_of(cell)] += stream.group_cost;
        places_taken_[row + month] += stream.people;
        for (std::size_t i = month; i < month + static_cast<std::size_t>(stream.months); ++i) {
            at_work_[i] += stream.facilitators;
            runs_[running_row(stream.programme, i)] = 1;
        }
        let_follow(cell, month + static_cast<std::size_t>(stream.months));
    }

    /// What follows the stream at the place may have room now.
    void let_follow(const Cell& from, std::size_t month) {
        if (month >= months_) return;
        for (std::size_t s = 0; s < space_.streams.size(); ++s) {
            const auto& sources = space_.streams[s].sources;
            if (std::ranges::find(sources, from.stream) == sources.end()) continue;
            graduates_[row_of(s, from.place) + month] += stream_of(from).completing;
            for (Cell& cell : cells_) {
                if (cell.stream == s && cell.place == from.place) cell.open = cell.target > 0.0;
            }
        }
    }

    const AllocationSpace& space_;
    std::size_t months_;
    std::vector<std::int64_t> started_;       ///< by stream, place and month
    std::vector<std::int64_t> graduates_;     ///< who can join a stream from a month on, at a place
    std::vector<std::int64_t> places_taken_;  ///< by people who start
    std::vector<std::int64_t> at_work_;       ///< facilitators, by month
    std::vector<char> runs_;                  ///< whether a programme runs in a year
    std::vector<Cell> cells_;
    double limit_ = 0.0;
    Allocation result_;
};

}  // namespace

Allocation allocate(const AllocationSpace& space, std::span<const double> point) {
    const auto programmes = point.subspan(1, space.programmes.size());
    const auto years = point.subspan(1 + programmes.size(), space.years());
    const auto districts = point.subspan(1 + programmes.size() + years.size(), space.districts.size());
    const double spent = space.least_spent + (1.0 - space.least_spent) * point.front();
    Dealer dealer(space);
    dealer.deal_floors(space.least_spent * space.budget);
    dealer.deal_shares(spent * space.budget, shares_of(programmes), shares_of(years), shares_of(districts));
    return std::move(dealer).result();
}

std::vector<double> features_of(const AllocationSpace& space, const Allocation& allocation) {
    std::vector<double> features;
    for (const double money : allocation.programme_money) features.push_back(money / space.budget);
    const auto add_shares = [&](const std::vector<double>& money) {
        const double sum = std::accumulate(money.begin(), money.end(), 0.0);
        for (std::size_t i = 0; i + 1 < money.size(); ++i) features.push_back(sum > 0.0 ? money[i] / sum : 0.0);
    };
    add_shares(allocation.year_money);
    add_shares(allocation.district_money);
    return features;
}

}  // namespace ubumwe::sim
