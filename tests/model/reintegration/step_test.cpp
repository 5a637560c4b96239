#include "model/reintegration/step.hpp"

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"

namespace ubumwe::model {
namespace {

/// A tiny world in which tests send people home. A convict of village 0 has two household ties, two kin ties with the
/// adults of the other convicted family if these are at home, and ties with four neighbours; all trust is 0.5.
class Returns {
public:
    explicit Returns(StepLength length = StepLength::month) {
        tiny.scenario.time.step = length;
        ReintegrationParameters& rules = tiny.scenario.dynamics.reintegration;
        rules.community_ties = 4.0;
        rules.family_threshold = 0.5;
        rules.community_threshold = 0.5;
        rules.livelihood_threshold = 0.37;  // the mean of 0.42, 0.45, 0.28 and 0.35 is 0.375
        rules.distress_threshold = 0.6;
    }

    World& world() { return tiny.world; }
    PersonRow person(std::size_t row) { return tiny.world.custody.convicts[row].person; }

    /// Everyone meets the person as usual from now on.
    void send_home(std::size_t row, std::uint32_t step) {
        tiny.world.custody.convicts[row].release_step = step;
        tiny.world.people.status[person(row)] = Status::released;
        meet(row, Contact::usual);
    }

    void meet(std::size_t row, Contact contact) {
        for (PersonRow alter = 0; alter < tiny.world.people.size(); ++alter) {
            const std::uint32_t tie = tiny.world.network.find(alter, person(row));
            if (tie != tiny.world.network.ties())
                tiny.world.network.classes()[tie] = tiny.world.network.classes()[tie].with(contact);
        }
    }

    void trust_of(PersonRow alter, std::size_t row, float trust) {
        const std::uint32_t tie = tiny.world.network.find(alter, person(row));
        ASSERT_NE(tie, tiny.world.network.ties());
        tiny.world.network.trust()[tie] = trust;
    }

    void run(std::uint32_t steps) {
        const Reintegration reintegration(tiny.scenario);
        if (next_ == 0) reintegration.open(tiny.world);
        for (std::uint32_t i = 0; i < steps; ++i) reintegration.step(next_++, Parallel(2), tiny.world);
    }

    const ReintegrationCounts& after(std::size_t reported) { return tiny.world.ledger.reintegration.at(reported); }

    tests::TinyWorld tiny;

private:
    std::uint32_t next_ = 0;
};

TEST(Reintegration, FollowsNobodyInCustodyElsewhereOrDead) {
    Returns returns;
    returns.world().people.status[returns.person(0)] = Status::elsewhere;
    returns.world().custody.convicts[0].release_step = 0;
    returns.send_home(1, 0);
    returns.world().people.status[returns.person(1)] = Status::dead;
    returns.run(24);
    for (const ReturnProgress& progress : returns.world().returns) {
        EXPECT_EQ(progress.steps_well + progress.steps_apart, 0);
        EXPECT_EQ(progress.family_acceptance, 0.0F);
    }
    for (std::size_t i = 0; i < months_since_release.size(); ++i) EXPECT_EQ(returns.after(i).people, 0);
}

TEST(Reintegration, MeasuresTheTrustThatOthersHoldInThePerson) {
    Returns returns;
    returns.send_home(0, 0);
    // Household: spouse and child; kin: the spouse of the next family. Its convict is in custody and meets nobody here.
    returns.meet(1, Contact::none);
    const std::uint32_t kept = returns.world().network.find(returns.person(1), returns.person(0));
    returns.world().network.classes()[kept] = returns.world().network.classes()[kept].with(Contact::visits);
    returns.trust_of(returns.tiny.spouse(0, 0), 0, 0.9F);
    returns.trust_of(returns.tiny.spouse(0, 1), 0, 0.4F);
    returns.trust_of(returns.tiny.survivor(0), 0, 0.1F);
    // What the person holds in others does not count.
    returns.world().network.trust()[returns.world().network.find(returns.person(0), returns.tiny.survivor(0))] = 1.0F;
    returns.run(1);
    const ReturnProgress& progress = returns.world().returns[0];
    EXPECT_NEAR(progress.family_acceptance, (0.9 + 0.5 + 0.4) / 3.0, 1e-6);
    EXPECT_NEAR(progress.community_acceptance, (0.1 + 3 * 0.5) / 4.0, 1e-6);
}

TEST(Reintegration, CountsNoTrustFromOtherVillages) {
    Returns returns;
    returns.send_home(0, 0);
    std::vector<NewTie> far;
    const auto tie_class = TieClass::of(static_cast<std::uint8_t>(TieKind::association), false, 0, Contact::usual);
    for (const auto& [ego, alter] :
         {std::pair{returns.tiny.other(1), returns.person(0)}, std::pair{returns.person(0), returns.tiny.other(1)}}) {
        far.push_back({ego, alter, tie_class, 1.0F});
    }
    returns.world().network.merge(far, Parallel(2));
    returns.run(1);
    EXPECT_NEAR(returns.world().returns[0].community_acceptance, 4 * 0.5 / 4.0, 1e-6);
}

TEST(Reintegration, IsSettledWhenTheLegsHaveBorneForThreeMonths) {
    Returns returns;
    for (const std::size_t row : {0U, 1U, 2U, 3U}) returns.send_home(row, 0);
    returns.run(3);
    returns.world().people[PersonIndicator::distress][returns.person(0)] =
        0.7F;  // for a month: again three by the sixth
    returns.run(1);
    returns.world().people[PersonIndicator::distress][returns.person(0)] = 0.5F;
    returns.world().people[PersonIndicator::distress][returns.person(1)] = 0.7F;  // only two by the sixth
    returns.run(1);
    returns.world().people[PersonIndicator::distress][returns.person(1)] = 0.5F;
    returns.run(1);
    const ReintegrationCounts& six = returns.after(0);
    EXPECT_EQ(six.months, 6);
    EXPECT_EQ(six.people, 4);
    EXPECT_EQ(six.settled, 2);  // 0 has two months since, 1 has one
    EXPECT_EQ(six.isolated, 0);
    EXPECT_NEAR(six.family_acceptance, 4 * 0.5, 1e-6);
    EXPECT_NEAR(six.community_acceptance, 4 * 0.5, 1e-6);
}

TEST(Reintegration, IsIsolatedAfterTwelveMonthsOfLittleAcceptanceAndNoLongerWithMore) {
    Returns returns;
    returns.send_home(0, 2);
    returns.send_home(1, 2);
    for (const std::size_t row : {0U, 1U}) returns.trust_of(returns.tiny.survivor(0), row, 0.0F);
    returns.run(2);
    // Before the release nothing is counted: the two steps above came too early.
    returns.world().returns.assign(returns.world().returns.size(), {});
    returns.run(11);
    EXPECT_EQ(returns.after(1).people, 0);
    returns.run(1);  // step 13 is the twelfth at home
    EXPECT_EQ(returns.after(1).people, 2);
    EXPECT_EQ(returns.after(1).isolated, 2);
    EXPECT_EQ(returns.after(1).settled, 0);
    returns.trust_of(returns.tiny.survivor(0), 0, 0.5F);
    returns.run(12);
    EXPECT_EQ(returns.after(2).isolated, 1);
    EXPECT_EQ(returns.after(2).settled, 1);
}

TEST(Reintegration, CountsTimeAndNotStepsInWeeks) {
    Returns returns(StepLength::week);
    returns.send_home(0, 0);
    returns.run(25);
    EXPECT_EQ(returns.after(0).people, 0);
    returns.run(1);  // six months are 26.09 weeks
    EXPECT_EQ(returns.after(0).people, 1);
    EXPECT_EQ(returns.after(0).settled, 1);
}

TEST(Reintegration, LeavesThoseOutWhoDieBefore) {
    Returns returns;
    returns.send_home(0, 0);
    returns.run(11);
    returns.world().people.status[returns.person(0)] = Status::dead;
    returns.run(1);
    EXPECT_EQ(returns.after(0).people, 1);
    EXPECT_EQ(returns.after(1).people, 0);
}

TEST(Reintegration, OfSomebodyWithoutFamilyHasNoFamilyLeg) {
    Returns returns;
    returns.send_home(0, 0);
    for (PersonRow alter = 0; alter < returns.world().people.size(); ++alter) {
        const std::uint32_t tie = returns.world().network.find(alter, returns.person(0));
        if (tie == returns.world().network.ties()) continue;
        const auto kind = static_cast<TieKind>(returns.world().network.classes()[tie].kind());
        if (kind == TieKind::household || kind == TieKind::kin)
            returns.world().network.classes()[tie] = returns.world().network.classes()[tie].with(Contact::none);
    }
    returns.run(6);
    EXPECT_EQ(returns.after(0).people, 1);
    EXPECT_EQ(returns.after(0).settled, 0);
    EXPECT_EQ(returns.after(0).family_acceptance, 0.0);
}

}  // namespace
}  // namespace ubumwe::model
