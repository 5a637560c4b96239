#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Forty adults of two villages who differ in nothing but their standing, with nobody in custody.
Scenario alike() {
    Scenario scenario = without_spread(without_differences(small_scenario()));
    Margins& margins = scenario.margins;
    margins.districts.resize(1);
    margins.districts[0].population = 40;
    margins.districts[0].sectors = {{"Ridge", 2}};
    margins.districts[0].standings = {{"survivor", 0.3}, {"convicted", 0.3}};
    margins.ages = {{45, 60, 1.0, 1.0}};
    margins.custody.clear();
    margins.facilities.clear();
    return scenario;
}

/// One step of the real stages near rest, as a linear map of small differences from it.
class StepNearRest {
public:
    explicit StepNearRest(const Scenario& scenario) : run_(scenario, small_world(scenario)), rest_(state()) {}

    std::size_t size() const { return rest_.size(); }

    /// What is left of a difference a step later, by central differences.
    std::vector<double> operator()(const std::vector<double>& difference) {
        double largest = 0.0;
        for (const double x : difference) largest = std::max(largest, std::fabs(x));
        const double scale = 0.02 / largest;
        const auto above = after(difference, scale);
        const auto below = after(difference, -scale);
        std::vector<double> next(size());
        for (std::size_t i = 0; i < size(); ++i) next[i] = (above[i] - below[i]) / (2.0 * scale);
        return next;
    }

private:
    template <class Visit>
    void for_each_column(Visit visit) {
        for (auto& column : run_.world.people.value) visit(std::span<float>(column));
        for (auto& column : run_.world.households.value) visit(std::span<float>(column));
        visit(run_.world.network.trust());
    }

    std::vector<double> state() {
        std::vector<double> state;
        for_each_column([&](std::span<float> column) { state.insert(state.end(), column.begin(), column.end()); });
        return state;
    }

    std::vector<double> after(const std::vector<double>& difference, double scale) {
        std::size_t i = 0;
        for_each_column([&](std::span<float> column) {
            for (float& x : column) {
                x = static_cast<float>(rest_[i] + scale * difference[i]);
                ++i;
            }
        });
        run_.steps(1);
        return state();
    }

    CoreRun run_;
    std::vector<double> rest_;
};

/// The spectral radius of a step near rest: the growth a month of differences, once the faster ones have died out for
/// forty years, over another forty.
double spectral_radius(const Scenario& scenario) {
    StepNearRest step(scenario);
    std::vector<double> difference(step.size());
    for (std::size_t i = 0; i < difference.size(); ++i)
        difference[i] = Luck{}.uniform(Purpose::person_start, 0, i) - 0.2;
    constexpr int months = 480;
    double growth = 0.0;
    for (int month = 0; month < 2 * months; ++month) {
        difference = step(difference);
        const double norm =
            std::sqrt(std::inner_product(difference.begin(), difference.end(), difference.begin(), 0.0));
        if (month >= months) growth += std::log(norm) / months;
        for (double& x : difference) x /= norm;
    }
    return std::exp(growth);
}

double half_life_in_years(double radius) {
    return std::log(2.0) / -std::log(radius) / 12.0;
}

// Without couplings nothing is slower than trust of kin: s = 2 x (0.02 x 0.88 + 0.05 x 0.12) = 0.0472 a month.
TEST(StableAtRest, AWorldWithoutCouplingsIsAsSlowAsItsSlowestPart) {
    EXPECT_NEAR(spectral_radius(without_couplings(alike())), 1.0 / (1.0 + 0.0472 + 0.5 * 0.0472 * 0.0472), 3e-4);
}

TEST(StableAtRest, DefaultsForgetHalfInLessThanFiveYears) {
    const double radius = spectral_radius(alike());
    EXPECT_LT(radius, 1.0);
    EXPECT_LT(half_life_in_years(radius), 5.0);
}

TEST(StableAtRest, WithAnySingleCouplingDoubled) {
    Scenario probe = alike();
    const std::size_t count = couplings(probe.dynamics).size();
    for (std::size_t i = 0; i < count; ++i) {
        Scenario scenario = alike();
        *couplings(scenario.dynamics)[i] *= 2.0;
        EXPECT_LT(spectral_radius(scenario), 1.0) << "coupling " << i;
    }
}

TEST(StableAtRest, WithAnySingleWeightOfTrustDoubled) {
    using T = TrustParameters;
    for (double T::*weight :
         {&T::cooperation_weight, &T::harmony_weight, &T::outgroup_weight, &T::distress_weight, &T::anxiety_weight}) {
        Scenario scenario = alike();
        scenario.dynamics.trust.*weight *= 2.0;
        EXPECT_LT(spectral_radius(scenario), 1.0);
    }
}

TEST(StableAtRest, IsNotWhereInfluenceAddsUpToMoreThanOne) {
    Scenario scenario = alike();
    scenario.dynamics.wellbeing.influence_of_alters = 0.8;
    scenario.dynamics.wellbeing.influence_of_sector = 0.4;
    EXPECT_GT(spectral_radius(scenario), 1.0);
}

}  // namespace
}  // namespace ubumwe::tests
