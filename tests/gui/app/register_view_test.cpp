#include "gui/app/register_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

constexpr const char* three_rows =
    "id,parameter,value,unit,low,high,distribution,source,quality,note\n"
    "a,dynamics.trust.gain,0.1,1,0.05,0.2,uniform,prototype,assumed,swept\n"
    "b,releases.acknowledged,0.222,share,,,,Correctional Service 2019,measured,\n"
    "c,programmes.*.retention,0.5,share,0.3,0.7,uniform,follow-up of a trial,derived,Kamonyi district\n";

TEST(RegisterView, FiltersByQualityAndByEveryWordOfTheQuery) {
    const tests::TemporaryFolder folder;
    folder.write("evidence.csv", three_rows);
    const RegisterView view(folder.path());
    EXPECT_EQ(view.counts(), (sim::EvidenceCounts{1, 1, 1}));
    EXPECT_THAT(view.matching("all", ""), testing::ElementsAre(0, 1, 2));
    EXPECT_THAT(view.matching("derived", ""), testing::ElementsAre(2));
    EXPECT_THAT(view.matching("all", "KAMONYI retention"), testing::ElementsAre(2));
    EXPECT_THAT(view.matching("assumed", "kamonyi"), testing::IsEmpty());
    EXPECT_EQ(view.rows()[1].value, "0.222");
}

TEST(RegisterView, AFolderWithoutARegisterIsRefused) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(RegisterView(folder.path()), sim::InputError);
}

}  // namespace
}  // namespace ubumwe::gui
