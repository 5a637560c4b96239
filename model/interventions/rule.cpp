#include "model/interventions/rule.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/math.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

std::int64_t nearest(double x) {
    return static_cast<std::int64_t>(x + 0.5);
}

}  // namespace

Movement gain(double effect, double retention, double dose) {
    const double size = effect < 0.0 ? -effect : effect;
    return {effect >= 0.0, share_of_dose(size, dose), share_of_dose(retention * size, dose)};
}

double effect_on_distress(const ProgrammeParameters& programme) {
    const double effect = programme.effect_on_persons[PersonIndicator::distress];
    return effect < 0.0 ? effect * programme.psychosocial_support : effect;
}

Movement harm(const ProgrammeParameters& programme, const ContactHarmParameters& contact, double exposure,
              double dose) {
    const double unsupported = programme.revisits_past * (1.0 - programme.psychosocial_support);
    return gain(unsupported * contact.exposure_harm * exposure, contact.harm_retention, dose);
}

std::vector<std::int64_t> split_evenly(std::int64_t people, std::int64_t groups) {
    require(groups >= 1 && people >= 0, "people are split over at least one group");
    std::vector<std::int64_t> sizes(static_cast<std::size_t>(groups), people / groups);
    std::for_each_n(sizes.begin(), people % groups, [](std::int64_t& size) { ++size; });
    return sizes;
}

std::vector<std::int64_t> spread(std::int64_t total, std::span<const std::int64_t> weights) {
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> parts(weights.size(), 0);
    if (sum == 0) return parts;
    std::int64_t weight = 0;
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weight += weights[i];
        const std::int64_t due = (2 * weight * total + sum) / (2 * sum);
        parts[i] = due - given;
        given = due;
    }
    return parts;
}

std::int64_t starters_for(std::int64_t graduates, double drop_out) {
    // A quotient that is whole must not be rounded up because of its last bit.
    constexpr double last_bits = 1e-9;
    const double exact = static_cast<double>(graduates) / (1.0 - drop_out) - last_bits;
    const auto below = static_cast<std::int64_t>(exact);
    return static_cast<double>(below) < exact ? below + 1 : below;
}

std::uint32_t course_steps(double months, double steps_per_month) {
    return static_cast<std::uint32_t>(std::max<std::int64_t>(1, nearest(months * steps_per_month)));
}

std::uint32_t course_sessions(double sessions) {
    return static_cast<std::uint32_t>(std::max<std::int64_t>(1, nearest(sessions)));
}

std::uint32_t sessions_due(std::uint32_t sessions, std::uint32_t elapsed, std::uint32_t steps) {
    return static_cast<std::uint32_t>(std::uint64_t{sessions} * elapsed / steps);
}

}  // namespace ubumwe::model
