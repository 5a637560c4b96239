#include "sim/study/prim.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include <boost/math/distributions/binomial.hpp>

namespace ubumwe::sim {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Bounds of each parameter, both inclusive.
struct Bounds {
    std::vector<double> low;
    std::vector<double> high;

    explicit Bounds(std::size_t parameters) : low(parameters, -infinite), high(parameters, infinite) {}

    bool restricts(std::size_t i) const { return low[i] > -infinite || high[i] < infinite; }
    bool holds(const std::vector<double>& values) const {
        for (std::size_t i = 0; i < low.size(); ++i) {
            if (values[i] < low[i] || values[i] > high[i]) return false;
        }
        return true;
    }
};

struct Count {
    std::size_t futures = 0;
    std::size_t missed = 0;

    double density() const { return futures == 0 ? 0.0 : static_cast<double>(missed) / static_cast<double>(futures); }
};

/// Looks for one box among the futures that earlier boxes left.
class BoxSearch {
public:
    BoxSearch(const Futures& all, std::vector<std::size_t> among, const PrimOptions& options)
        : all_(all), among_(std::move(among)), options_(options), parameters_(all.values.front().size()) {
        all_missed_ = static_cast<std::size_t>(std::ranges::count(all.missed, true));
    }

    std::optional<Bounds> search() {
        Bounds bounds(parameters_);
        std::vector<Bounds> steps{bounds};
        while (auto peeled = best_peel(steps.back())) steps.push_back(*std::move(peeled));
        for (const Bounds& step : steps) trajectory_.push_back(quality_of(step));
        const auto best = std::ranges::max_element(trajectory_, {}, score);
        bounds = paste(steps[static_cast<std::size_t>(best - trajectory_.begin())]);
        take_back(bounds);
        if (count(bounds).density() <= count(Bounds(parameters_)).density()) return std::nullopt;
        return bounds;
    }

    Box describe(const Bounds& bounds) const {
        Box box{{}, quality_of(bounds), trajectory_};
        for (std::size_t i = 0; i < parameters_; ++i) {
            if (bounds.restricts(i)) box.restrictions.push_back(restriction_of(bounds, i));
        }
        std::ranges::sort(box.restrictions, {}, &Restriction::quasi_p);
        return box;
    }

private:
    static double score(const BoxQuality& quality) {
        const double sum = quality.coverage + quality.density;
        return sum > 0.0 ? quality.coverage * quality.density / sum : 0.0;
    }

    Count count(const Bounds& bounds) const {
        Count result;
        for (const std::size_t future : among_) {
            if (!bounds.holds(all_.values[future])) continue;
            ++result.futures;
            result.missed += all_.missed[future] ? 1 : 0;
        }
        return result;
    }

    BoxQuality quality_of(const Bounds& bounds) const {
        const Count inside = count(bounds);
        BoxQuality quality{static_cast<double>(inside.missed) / static_cast<double>(all_missed_), inside.density(),
                           static_cast<double>(inside.futures) / static_cast<double>(all_.values.size()), 0};
        for (std::size_t i = 0; i < parameters_; ++i) quality.restricted += bounds.restricts(i) ? 1 : 0;
        return quality;
    }

    /// Values of a parameter in a box, in order.
    std::vector<double> sorted_values(const Bounds& bounds, std::size_t parameter) const {
        std::vector<double> values;
        for (const std::size_t future : among_) {
            if (bounds.holds(all_.values[future])) values.push_back(all_.values[future][parameter]);
        }
        std::ranges::sort(values);
        return values;
    }

    std::size_t step_size(std::size_t futures) const {
        return std::max<std::size_t>(1, static_cast<std::size_t>(options_.peel * static_cast<double>(futures)));
    }

    /// The box without the end of one parameter whose loss leaves the densest; nothing where it would be too small, or
    /// where every future in it misses.
    std::optional<Bounds> best_peel(const Bounds& bounds) const {
        const Count now = count(bounds);
        if (now.missed == now.futures) return std::nullopt;
        std::optional<Bounds> best;
        double densest = -1.0;
        for (std::size_t i = 0; i < parameters_; ++i) {
            const std::vector<double> values = sorted_values(bounds, i);
            const std::size_t step = step_size(values.size());
            if (values.size() <= step) continue;
            for (const bool low : {true, false}) {
                Bounds peeled = bounds;
                (low ? peeled.low : peeled.high)[i] = low ? values[step] : values[values.size() - 1 - step];
                const Count left = count(peeled);
                const double support = static_cast<double>(left.futures) / static_cast<double>(all_.values.size());
                if (left.futures == now.futures || support < options_.least || left.density() <= densest) continue;
                densest = left.density();
                best = std::move(peeled);
            }
        }
        return best;
    }

    /// Gives ends back as long as the box does not lose density.
    Bounds paste(Bounds bounds) const {
        for (bool wider = true; wider;) {
            wider = false;
            for (std::size_t i = 0; i < parameters_; ++i) {
                for (const bool low : {true, false}) wider = widen(bounds, i, low) || wider;
            }
        }
        return bounds;
    }

    bool widen(Bounds& bounds, std::size_t parameter, bool low) const {
        double& end = (low ? bounds.low : bounds.high)[parameter];
        if (end == -infinite || end == infinite) return false;
        Bounds open = bounds;
        (low ? open.low : open.high)[parameter] = low ? -infinite : infinite;
        std::vector<double> outside;
        for (const double value : sorted_values(open, parameter)) {
            if (low ? value < end : value > end) outside.push_back(value);
        }
        if (low) std::ranges::reverse(outside);
        const Count now = count(bounds);
        const std::size_t step = std::min(outside.size(), step_size(now.futures));
        if (step > 0) (low ? open.low : open.high)[parameter] = outside[step - 1];
        if (count(open).density() < now.density()) return false;
        end = step == outside.size() ? (low ? -infinite : infinite) : outside[step - 1];
        return true;
    }

    /// Chance of as many misses as the box has, if misses were as dense as in the box without one restriction.
    double quasi_p(const Bounds& bounds, std::size_t parameter) const {
        Bounds open = bounds;
        open.low[parameter] = -infinite;
        open.high[parameter] = infinite;
        const Count inside = count(bounds);
        if (inside.missed == 0) return 1.0;
        const boost::math::binomial distribution(static_cast<double>(inside.futures), count(open).density());
        return boost::math::cdf(boost::math::complement(distribution, static_cast<double>(inside.missed) - 1.0));
    }

    void take_back(Bounds& bounds) const {
        for (;;) {
            std::optional<std::size_t> weakest;
            double largest = options_.quasi_p;
            for (std::size_t i = 0; i < parameters_; ++i) {
                if (!bounds.restricts(i)) continue;
                const double chance = quasi_p(bounds, i);
                if (chance <= largest) continue;
                largest = chance;
                weakest = i;
            }
            if (!weakest) return;
            bounds.low[*weakest] = -infinite;
            bounds.high[*weakest] = infinite;
        }
    }

    Restriction restriction_of(const Bounds& bounds, std::size_t parameter) const {
        const auto of_parameter = [&](const std::vector<double>& values) { return values[parameter]; };
        const auto [least, most] = std::ranges::minmax(all_.values, {}, of_parameter);
        const bool cuts_low = bounds.low[parameter] > -infinite;
        const bool cuts_high = bounds.high[parameter] < infinite;
        return {parameter,
                cuts_low ? bounds.low[parameter] : least[parameter],
                cuts_high ? bounds.high[parameter] : most[parameter],
                cuts_low,
                cuts_high,
                quasi_p(bounds, parameter)};
    }

    const Futures& all_;
    std::vector<std::size_t> among_;
    const PrimOptions& options_;
    std::size_t parameters_;
    std::size_t all_missed_ = 0;
    std::vector<BoxQuality> trajectory_;
};

}  // namespace

std::vector<Box> find_boxes(const Futures& futures, const PrimOptions& options) {
    std::vector<Box> boxes;
    std::vector<std::size_t> left(futures.values.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    while (boxes.size() < options.boxes) {
        const auto missed = [&](std::size_t future) { return futures.missed[future]; };
        if (std::ranges::none_of(left, missed) || std::ranges::all_of(left, missed)) break;
        BoxSearch search(futures, left, options);
        const auto bounds = search.search();
        if (!bounds) break;
        boxes.push_back(search.describe(*bounds));
        std::erase_if(left, [&](std::size_t future) { return bounds->holds(futures.values[future]); });
    }
    return boxes;
}

}  // namespace ubumwe::sim
