#pragma once

#include <cstdint>
#include <vector>

#include "model/base/random.hpp"
#include "model/interventions/capacity.hpp"
#include "model/interventions/roster.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// Forms the groups that start in one step and enrols their members.
class Enrolment {
public:
    Enrolment(const Scenario& scenario, const StreamPlans& streams, const Luck& luck, std::uint32_t step, World& world);

    /// Forms the groups of a start, as many as its organisation has the means for. A group takes the people there are
    /// if they are enough for its minimum, else it does not start; those who are missing are entered as a shortfall,
    /// with what limited the programme.
    void open(const StartPlan& start);

    /// Enters those who enrolled among the participants, in order, with rows for what will last. Nobody joins after it.
    void close();

private:
    void add_group(const StartPlan& start, VillageRow village, const std::vector<PersonRow>& members);
    void plan_drop_outs(const StartPlan& start, std::uint32_t first_group);
    void report(const StartPlan& start, std::int64_t missing, BindingLimit limit);
    /// How many people groups of these sizes enrolled, and what kept out the others.
    struct Outcome {
        std::int64_t enrolled = 0;
        BindingLimit limit = BindingLimit::none;
    };
    Outcome form_groups(const StartPlan& start, const std::vector<std::int64_t>& sizes);

    const Scenario& scenario_;
    const StreamPlans& streams_;
    const Luck& luck_;
    std::uint32_t step_;
    World& world_;
    Roster roster_;
    Capacity capacity_;
    std::uint32_t first_group_;
};

}  // namespace ubumwe::model
