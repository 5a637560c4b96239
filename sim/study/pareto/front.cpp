#include "sim/study/pareto/front.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ubumwe::sim {

namespace {

/// Every aim as a share of its range over all rows.
std::vector<AimValues> in_ranges(const std::vector<AimValues>& rows) {
    std::vector<AimValues> scaled = rows;
    const std::size_t aims = rows.empty() ? 0 : rows.front().size();
    for (std::size_t a = 0; a < aims; ++a) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const AimValues& row : rows) {
            low = std::min(low, row[a]);
            high = std::max(high, row[a]);
        }
        for (AimValues& row : scaled) row[a] = high > low ? (row[a] - low) / (high - low) : 0.0;
    }
    return scaled;
}

double distance(const AimValues& a, const AimValues& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

/// Candidates and how far each is from everything that is taken or chosen.
class Spread {
public:
    Spread(const std::vector<AimValues>& candidates, const std::vector<AimValues>& taken) : count_(candidates.size()) {
        std::vector<AimValues> all = candidates;
        all.insert(all.end(), taken.begin(), taken.end());
        rows_ = in_ranges(all);
        apart_.assign(count_, std::numeric_limits<double>::infinity());
        for (std::size_t i = count_; i < rows_.size(); ++i) keep_apart_from(i);
    }

    std::size_t least_of(std::size_t aim) const {
        std::size_t least = 0;
        for (std::size_t i = 1; i < count_; ++i) {
            if (rows_[i][aim] < rows_[least][aim]) least = i;
        }
        return least;
    }
    std::size_t farthest() const { return static_cast<std::size_t>(std::ranges::max_element(apart_) - apart_.begin()); }
    /// False where something stands there already.
    bool choose(std::size_t candidate) {
        constexpr double same = 1e-6;
        if (apart_[candidate] < same) return false;
        chosen_.push_back(candidate);
        keep_apart_from(candidate);
        return true;
    }
    const std::vector<std::size_t>& chosen() const { return chosen_; }

private:
    void keep_apart_from(std::size_t row) {
        for (std::size_t i = 0; i < count_; ++i) apart_[i] = std::min(apart_[i], distance(rows_[i], rows_[row]));
    }

    std::size_t count_;
    std::vector<AimValues> rows_;
    std::vector<double> apart_;
    std::vector<std::size_t> chosen_;
};

}  // namespace

bool dominates(std::span<const double> a, std::span<const double> b) {
    bool better = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i]) return false;
        better = better || a[i] < b[i];
    }
    return better;
}

std::vector<std::size_t> front_of(const std::vector<AimValues>& rows) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::ranges::none_of(rows, [&](const AimValues& other) { return dominates(other, rows[i]); }))
            front.push_back(i);
    }
    return front;
}

std::vector<std::size_t> spread_over(const std::vector<AimValues>& candidates, const std::vector<AimValues>& taken,
                                     std::size_t count) {
    if (candidates.empty()) return {};
    Spread spread(candidates, taken);
    for (std::size_t aim = 0; aim < candidates.front().size() && spread.chosen().size() < count; ++aim)
        spread.choose(spread.least_of(aim));
    while (spread.chosen().size() < count && spread.choose(spread.farthest())) {
    }
    return spread.chosen();
}

}  // namespace ubumwe::sim
