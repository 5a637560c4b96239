#include "model/observation/receiving_villages.hpp"

#include <cmath>
#include <optional>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two villages: three survivors, a neighbour and a child in the first, a survivor in the second. Returns weigh on
/// survivors alone.
class ReceivingVillagesTest : public testing::Test {
protected:
    ReceivingVillagesTest() {
        small_.scenario.positions[SmallWorld::survivor].anxiety_from_releases = 1.0;
        small_.add_district("North");
        small_.add_sector();
        small_.add_village();
        small_.add_household();
        for (int i = 0; i < 3; ++i) survivors_.push_back(small_.add_person(SmallWorld::survivor));
        neighbour_ = small_.add_person(SmallWorld::other);
        small_.add_person(SmallWorld::survivor, LifeStage::child);
        small_.add_person(SmallWorld::survivor, LifeStage::adult, Status::elsewhere);
        small_.add_village();
        small_.add_household();
        far_ = small_.add_person(SmallWorld::survivor);
        for (int i = 0; i < 2; ++i)
            convicts_.push_back(small_.add_person(SmallWorld::convicted, LifeStage::adult, Status::in_custody));
        small_.close();
        for (const PersonRow person : convicts_) {
            Convict convict;
            convict.person = person;
            small_.world.custody.convicts.push_back(convict);
        }
        villages_.emplace(small_.scenario, small_.world);
    }

    void anxiety(float of_first_village, float of_second) {
        for (const PersonRow survivor : survivors_) small_.value(PersonIndicator::anxiety, survivor) = of_first_village;
        small_.value(PersonIndicator::anxiety, neighbour_) = 1.0F;
        small_.value(PersonIndicator::anxiety, far_) = of_second;
    }

    void release(std::size_t convict, std::uint32_t step, VillageRow village) {
        small_.world.custody.convicts[convict].release_step = step;
        small_.world.custody.convicts[convict].received_by = village;
    }

    void observe(int months_since_start) {
        villages_->observe(Month::of(2021, 1) + months_since_start, small_.world, Parallel(2));
    }

    /// Returns, people and mean anxiety at some months since returns.
    testing::Matcher<ReceivingCounts> counted(std::int64_t returns, std::int64_t people, double anxiety) {
        return testing::Truly([=](const ReceivingCounts& row) {
            const auto n = static_cast<double>(row.strained.people);
            return row.returns == returns && row.strained.people == people &&
                   std::abs(row.strained.anxiety - anxiety * n) < 1e-6;
        });
    }
    ReceivingCounts at(int months, bool prepared = false) const {
        for (const ReceivingCounts& row : villages_->counts()) {
            if (row.months == months && row.prepared == prepared) return row;
        }
        ADD_FAILURE() << "no row for " << months << " months";
        return {};
    }

    SmallWorld small_;
    std::vector<PersonRow> survivors_;
    std::vector<PersonRow> convicts_;
    PersonRow neighbour_ = nobody;
    PersonRow far_ = nobody;
    std::optional<ReceivingVillages> villages_;
};

TEST_F(ReceivingVillagesTest, FollowThoseOnWhomAReturnWeighsFromThreeMonthsBeforeToTwelveAfter) {
    for (int month = 0; month < 24; ++month) {
        anxiety(0.01F * static_cast<float>(month), 0.9F);
        if (month == 5) release(0, 5, 0);
        observe(month);
    }
    // Survivors of the first village alone: no neighbour, no child, nobody who is elsewhere, no other village.
    for (int since = -months_before_return; since <= months_after_return; ++since)
        EXPECT_THAT(at(since), counted(1, 3, 0.01 * (5 + since))) << since;
    for (int since = -months_before_return; since <= months_after_return; ++since)
        EXPECT_THAT(at(since, true), counted(0, 0, 0.0)) << since;
}

TEST_F(ReceivingVillagesTest, CountEveryReturnAndThoseThatWerePreparedApart) {
    small_.world.history.participants.push_back({});
    small_.world.history.participants.back().person = convicts_[1];
    small_.world.history.participants.back().prepared = 0.4F;
    anxiety(0.2F, 0.6F);
    release(0, 0, 1);
    release(1, 0, 0);
    observe(0);
    EXPECT_THAT(at(0), counted(1, 1, 0.6));
    EXPECT_THAT(at(0, true), counted(1, 3, 0.2));
}

TEST_F(ReceivingVillagesTest, HaveNoMonthsBeforeTheStartOfTheRun) {
    anxiety(0.2F, 0.6F);
    observe(0);
    release(0, 1, 0);
    observe(1);
    EXPECT_THAT(at(-1), counted(1, 3, 0.2));
    EXPECT_THAT(at(-2), counted(0, 0, 0.0));
}

TEST_F(ReceivingVillagesTest, SeeNothingWhereTheModelHasNoVillageOfTheReturn) {
    anxiety(0.2F, 0.6F);
    release(0, 0, nobody);
    observe(0);
    EXPECT_THAT(at(0), counted(0, 0, 0.0));
}

}  // namespace
}  // namespace ubumwe::tests
