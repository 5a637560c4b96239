#include "tests/support/core_run.hpp"

#include <utility>

namespace ubumwe::tests {

CoreRun::CoreRun(const model::Scenario& scenario, model::World start, int threads, model::Luck luck)
    : world(std::move(start)),
      parallel(threads),
      trust(scenario, parallel, world),
      wellbeing_(scenario, world),
      family_(scenario),
      livelihood_(scenario),
      luck_(luck) {}

void CoreRun::steps(std::uint32_t count) {
    trust.close_step(false, parallel, world);  // what ties add up to, should a test have changed the world
    for (std::uint32_t i = 0; i < count; ++i) {
        trust.step(parallel, world);
        wellbeing_.step(step_, luck_, parallel, world, account);
        family_.step(step_, luck_, parallel, world, account);
        livelihood_.step(step_, luck_, parallel, world, account);
        trust.close_step(false, parallel, world);
        world.exchange.clear();
        ++step_;
    }
}

}  // namespace ubumwe::tests
