#include "model/network/trust_network.hpp"

#include <map>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {
namespace {

constexpr TieClass kin = TieClass::of(1, false, 0, Contact::usual);
constexpr TieClass neighbour = TieClass::of(2, true, 1, Contact::usual);

/// Person 0 knows 1 and 3, person 1 nobody, person 2 knows 0, person 3 knows 0 and 2.
TrustNetwork four_people() {
    TrustNetwork network;
    network.append({{2, 0, 1, 2}, {1, 3, 0, 0, 2}, {kin, neighbour, kin, kin, neighbour}});
    for (std::uint32_t tie = 0; tie < network.ties(); ++tie) network.trust()[tie] = 0.1F * static_cast<float>(tie + 1);
    return network;
}

TrustNetwork without_ties(std::uint32_t people) {
    TrustNetwork network;
    network.append({std::vector<std::uint32_t>(people, 0), {}, {}});
    return network;
}

/// A network as a plain list of ties in order.
using Ties = std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint8_t, float>>;

Ties listed(const TrustNetwork& network) {
    Ties ties;
    for (std::uint32_t ego = 0; ego < network.people(); ++ego) {
        for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
            ties[{ego, network.alters()[tie]}] = {network.classes()[tie].byte, network.trust()[tie]};
    }
    return ties;
}

TEST(TieClass, KeepsItsFourPartsInOneByte) {
    for (std::uint8_t kind = 0; kind < 8; ++kind) {
        for (const bool out : {false, true}) {
            for (std::uint8_t stigma = 0; stigma < 4; ++stigma) {
                for (const Contact contact : {Contact::usual, Contact::visits, Contact::none}) {
                    const TieClass tie = TieClass::of(kind, out, stigma, contact);
                    EXPECT_EQ(tie.kind(), kind);
                    EXPECT_EQ(tie.out(), out);
                    EXPECT_EQ(tie.stigma_level(), stigma);
                    EXPECT_EQ(tie.contact(), contact);
                    EXPECT_EQ(tie.with(Contact::none), TieClass::of(kind, out, stigma, Contact::none));
                }
            }
        }
    }
}

TEST(TrustNetwork, WithoutPeopleIsEmpty) {
    const TrustNetwork network;
    EXPECT_EQ(network.people(), 0U);
    EXPECT_EQ(network.ties(), 0U);
}

TEST(TrustNetwork, StartsWithoutTrust) {
    TrustNetwork network;
    network.append({{1}, {0}, {kin}});
    EXPECT_EQ(network.trust()[0], 0.0F);
}

TEST(TrustNetwork, RefusesRowsThatDoNotFit) {
    TrustNetwork network;
    EXPECT_THROW(network.append({{2}, {1}, {kin}}), BrokenPromise);
    EXPECT_THROW(network.append({{1}, {1}, {kin, kin}}), BrokenPromise);
    EXPECT_EQ(network.people(), 0U) << "of which nothing was added";
}

TEST(TrustNetwork, HasRowsInTheOrderInWhichTheyCame) {
    TrustNetwork network = four_people();
    network.append({{1, 2}, {5, 0, 4}, {kin, neighbour, kin}});
    EXPECT_EQ(network.people(), 6U);
    EXPECT_EQ(network.ties(), 8U);
    EXPECT_EQ(network.degree(3), 2U);
    EXPECT_EQ(network.degree(5), 2U);
    EXPECT_EQ(network.classes()[network.find(5, 0)], neighbour);
    EXPECT_EQ(network.trust()[4], 0.5F) << "of those who were there";
    EXPECT_EQ(network.trust()[network.find(5, 4)], 0.0F);
}

TEST(TrustNetwork, IsAGraphOfItsPeopleAndTies) {
    const TrustNetwork network = four_people();
    EXPECT_EQ(num_vertices(network.graph()), 4U);
    EXPECT_EQ(num_edges(network.graph()), 5U);
    EXPECT_EQ(out_degree(0U, network.graph()), 2U);
    EXPECT_EQ(out_degree(1U, network.graph()), 0U);
}

TEST(TrustNetwork, FindsTheTiesThatAreThereAndNoOthers) {
    const TrustNetwork network = four_people();
    EXPECT_EQ(network.find(0, 1), 0U);
    EXPECT_EQ(network.find(0, 3), 1U);
    EXPECT_EQ(network.find(2, 0), 2U);
    EXPECT_EQ(network.find(3, 2), 4U);
    EXPECT_EQ(network.find(0, 2), network.ties());
    EXPECT_EQ(network.find(1, 0), network.ties());
    EXPECT_EQ(network.find(3, 3), network.ties());
}

TEST(TrustNetwork, MergesTiesIntoTheirRowsAndKeepsTheOthersAsTheyWere) {
    TrustNetwork network = four_people();
    network.merge({{3, 1, kin, 0.9F}, {1, 2, neighbour, 0.8F}, {0, 2, kin, 0.7F}}, Parallel(2));
    EXPECT_EQ(std::vector<std::uint32_t>(network.starts().begin(), network.starts().end()),
              (std::vector<std::uint32_t>{0, 3, 4, 5, 8}));
    EXPECT_EQ(std::vector<std::uint32_t>(network.alters().begin(), network.alters().end()),
              (std::vector<std::uint32_t>{1, 2, 3, 2, 0, 0, 1, 2}));
    EXPECT_EQ(std::vector<float>(network.trust().begin(), network.trust().end()),
              (std::vector<float>{0.1F, 0.7F, 0.1F * 2, 0.8F, 0.1F * 3, 0.1F * 4, 0.9F, 0.1F * 5}));
    EXPECT_EQ(network.classes()[network.find(1, 2)], neighbour);
    EXPECT_EQ(num_edges(network.graph()), 8U);
}

TEST(TrustNetwork, KeepsTheOlderAndTheFirstOfTwoEqualTies) {
    TrustNetwork network = four_people();
    network.merge({{0, 1, neighbour, 0.9F}, {1, 2, neighbour, 0.8F}, {1, 2, kin, 0.3F}}, Parallel(2));
    EXPECT_EQ(network.ties(), 6U);
    EXPECT_EQ(network.trust()[network.find(0, 1)], 0.1F);
    EXPECT_EQ(network.classes()[network.find(0, 1)], kin);
    EXPECT_EQ(network.trust()[network.find(1, 2)], 0.8F);
    EXPECT_EQ(network.classes()[network.find(1, 2)], neighbour);
}

TEST(TrustNetwork, IsUnchangedWhenNothingNewIsMerged) {
    TrustNetwork network = four_people();
    network.merge({}, Parallel(2));
    network.merge({{0, 1, kin, 0.9F}}, Parallel(2));
    EXPECT_EQ(listed(network), listed(four_people()));
}

TEST(TrustNetwork, RefusesATieOfSomebodyWhoIsNotInIt) {
    TrustNetwork network = four_people();
    EXPECT_THROW(network.merge({{4, 0, kin, 0.5F}}, Parallel(2)), BrokenPromise);
    EXPECT_THROW(network.merge({{0, 4, kin, 0.5F}}, Parallel(2)), BrokenPromise);
    EXPECT_EQ(listed(network), listed(four_people()));
}

TEST(TrustNetwork, MergesLikeAListOfTiesInThousandRandomCases) {
    const Luck luck{5, 0};
    for (std::uint64_t trial = 0; trial < 1000; ++trial) {
        std::uint32_t draw = 0;
        const auto below = [&](std::uint64_t n) {
            return static_cast<std::uint32_t>(luck.rank(Purpose::ties, trial, draw++) % n);
        };
        const std::uint32_t people = 1 + below(12);
        TrustNetwork network = without_ties(people);
        Ties expected;
        for (int round = 0; round < 3; ++round) {
            std::vector<NewTie> added;
            for (std::uint32_t i = below(30); i > 0; --i)
                added.push_back({below(people),
                                 below(people),
                                 {static_cast<std::uint8_t>(below(256))},
                                 static_cast<float>(below(1000)) * 0.001F});
            for (const NewTie& tie : added) expected.try_emplace({tie.ego, tie.alter}, tie.tie_class.byte, tie.trust);
            network.merge(added, Parallel(2));
            ASSERT_EQ(listed(network), expected) << "trial " << trial;
            ASSERT_EQ(network.ties(), expected.size()) << "trial " << trial;
        }
    }
}

/// Where people stand after and who changes places; with as many rows after as the largest one needs, or more.
struct NewOrder {
    std::vector<std::uint32_t> after;
    std::vector<std::uint8_t> displaced;
    std::vector<std::uint32_t> before;

    NewOrder(std::vector<std::uint32_t> rows_after, std::vector<std::uint8_t> who_changes, std::uint32_t rows)
        : after(std::move(rows_after)), displaced(std::move(who_changes)), before(rows, no_row) {
        for (std::uint32_t row = 0; row < after.size(); ++row)
            if (after[row] != no_row) before[after[row]] = row;
    }
    operator Renumbering() const { return {after, before, displaced}; }
};

const auto fits_as_it_is = [](const NewTie&) { return true; };

TEST(Renumber, DropsThoseWhoLeaveAndKeepsTheOthersTiesInOrder) {
    TrustNetwork network = four_people();
    // Person 0 leaves; somebody new takes row 1, and somebody the last.
    const NewOrder order({no_row, 0, 2, 3}, {0, 0, 0, 0}, 5);
    network.renumber(order, fits_as_it_is, {}, Parallel(2));
    EXPECT_EQ(network.people(), 5U);
    EXPECT_EQ(listed(network), (Ties{{{3, 2}, {neighbour.byte, 0.5F}}}));
}

TEST(Renumber, TakesTheTiesOfThoseWhoChangePlacesAlong) {
    TrustNetwork network = four_people();
    // Person 3 moves to the front.
    const NewOrder order({1, 2, 3, 0}, {0, 0, 0, 1}, 4);
    network.renumber(order, fits_as_it_is, {}, Parallel(2));
    EXPECT_EQ(listed(network), (Ties{{{0, 1}, {kin.byte, 0.4F}},
                                     {{0, 3}, {neighbour.byte, 0.5F}},
                                     {{1, 0}, {neighbour.byte, 0.2F}},
                                     {{1, 2}, {kin.byte, 0.1F}},
                                     {{3, 1}, {kin.byte, 0.3F}}}));
}

TEST(Renumber, FitsTheTiesOfThoseWhoChangePlacesBothWays) {
    TrustNetwork network = four_people();
    const NewOrder order({1, 2, 3, 0}, {0, 0, 0, 1}, 4);
    const auto kin_of_the_last_end = [](NewTie& tie) {
        tie.tie_class = kin;
        return tie.ego != 3 && tie.alter != 3;
    };
    network.renumber(order, kin_of_the_last_end, {}, Parallel(2));
    EXPECT_EQ(listed(network), (Ties{{{0, 1}, {kin.byte, 0.4F}},
                                     {{1, 0}, {kin.byte, 0.2F}},
                                     {{1, 2}, {kin.byte, 0.1F}},
                                     {{3, 1}, {kin.byte, 0.3F}}}))
        << "the tie from 3 to 1 is of two who keep their order";
}

TEST(Renumber, LetsTiesJoinTheRowsAfterWhereThereAreNone) {
    TrustNetwork network = four_people();
    const NewOrder order({1, 2, 3, 0}, {0, 0, 0, 1}, 5);
    network.renumber(order, fits_as_it_is,
                     {{{4, 0, kin, 0.8F}, {0, 4, kin, 0.9F}},
                      {{0, 1, neighbour, 0.7F}, {4, 0, neighbour, 0.6F}, {3, 1, neighbour, 0.6F}}},
                     Parallel(2));
    EXPECT_EQ(listed(network), (Ties{{{0, 1}, {kin.byte, 0.4F}},
                                     {{0, 3}, {neighbour.byte, 0.5F}},
                                     {{0, 4}, {kin.byte, 0.9F}},
                                     {{1, 0}, {neighbour.byte, 0.2F}},
                                     {{1, 2}, {kin.byte, 0.1F}},
                                     {{3, 1}, {kin.byte, 0.3F}},
                                     {{4, 0}, {kin.byte, 0.8F}}}));
    EXPECT_THROW(network.renumber(order, fits_as_it_is, {{{5, 0, kin, 0.5F}}}, Parallel(2)), BrokenPromise);
}

constexpr std::uint32_t many_people = 100000;

/// More blocks of rows than are written at once.
class ManyPeople : public testing::Test {
protected:
    ManyPeople() { network_.merge(some_ties(2, many_people), Parallel(2)); }

    std::uint32_t below(std::uint64_t n) {
        return static_cast<std::uint32_t>(Luck{7, 0}.rank(Purpose::ties, 0, draw_++) % n);
    }
    std::vector<NewTie> some_ties(std::uint32_t each, std::uint32_t people) {
        std::vector<NewTie> ties;
        for (std::uint32_t i = 0; i < each * people; ++i)
            ties.push_back({below(people), below(people), kin, 0.001F * static_cast<float>(below(1000))});
        return ties;
    }
    /// What a list of ties becomes.
    Ties renumbered(const NewOrder& order, const std::vector<NewTie>& joining) const {
        Ties ties;
        for (const auto& [ends, tie] : listed(network_))
            if (order.after[ends.first] != no_row && order.after[ends.second] != no_row)
                ties[{order.after[ends.first], order.after[ends.second]}] = tie;
        for (const NewTie& tie : joining) ties.try_emplace({tie.ego, tie.alter}, tie.tie_class.byte, tie.trust);
        return ties;
    }

    TrustNetwork network_ = without_ties(many_people);
    std::uint32_t draw_ = 0;
};

/// Those who stay keep their order, with so many new people before each; one in twenty changes places with the next.
NewOrder order_of(const std::vector<bool>& leaves, const std::vector<std::uint32_t>& new_before) {
    std::vector<std::uint32_t> row(leaves.size(), no_row);
    std::vector<std::uint8_t> displaced(leaves.size(), 0);
    std::uint32_t next = 0;
    for (std::uint32_t person = 0; person < leaves.size(); ++person) {
        next += new_before[person];
        if (!leaves[person]) row[person] = next++;
    }
    for (std::uint32_t person = 1; person + 1 < leaves.size(); person += 20) {
        std::swap(row[person], row[person + 1]);
        displaced[person] = displaced[person + 1] = 1;
    }
    return {row, displaced, next};
}

TEST_F(ManyPeople, WhoMoveUpKeepTheirTies) {
    std::vector<bool> leaves(many_people);
    for (std::uint32_t person = 0; person < many_people; person += 10) leaves[person] = true;
    const NewOrder order = order_of(leaves, std::vector<std::uint32_t>(many_people, 0));
    const Ties expected = renumbered(order, {});
    network_.renumber(order, fits_as_it_is, {}, Parallel(2));
    EXPECT_EQ(listed(network_), expected);
}

/// Blocks wait until the rows have been read that stand where they are to stand.
TEST_F(ManyPeople, WhoMakeRoomForManyNewTiesKeepTheirs) {
    std::vector<std::uint32_t> new_before(many_people, 0);
    for (std::uint32_t person = 0; person < many_people; person += 10) new_before[person] = 1;
    const NewOrder order = order_of(std::vector<bool>(many_people), new_before);
    const std::vector<NewTie> joining = some_ties(3, static_cast<std::uint32_t>(order.before.size()));
    const Ties expected = renumbered(order, joining);
    network_.renumber(order, fits_as_it_is, {joining}, Parallel(2));
    EXPECT_EQ(listed(network_), expected);
}

/// First the rows move towards the end, then towards the front.
TEST_F(ManyPeople, WhoMakeRoomAndMoveUpKeepTheirTies) {
    std::vector<bool> leaves(many_people);
    std::vector<std::uint32_t> new_before(many_people, 0);
    for (std::uint32_t person = 0; person < many_people / 2; person += 3) new_before[person] = 1;
    for (std::uint32_t person = many_people / 2; person < many_people; person += 2) leaves[person] = true;
    const NewOrder order = order_of(leaves, new_before);
    const Ties expected = renumbered(order, {});
    network_.renumber(order, fits_as_it_is, {}, Parallel(2));
    EXPECT_EQ(listed(network_), expected);
}

TEST_F(ManyPeople, AreMergedWithLikeAListOfTies) {
    const std::vector<NewTie> added = some_ties(2, many_people);
    Ties expected = listed(network_);
    for (const NewTie& tie : added) expected.try_emplace({tie.ego, tie.alter}, tie.tie_class.byte, tie.trust);
    network_.merge(added, Parallel(2));
    EXPECT_EQ(listed(network_), expected);
}

TEST(Renumber, NeedsARowForEveryPerson) {
    TrustNetwork network = four_people();
    EXPECT_THROW(network.renumber(NewOrder({0, 1}, {0, 0, 0, 0}, 4), fits_as_it_is, {}, Parallel(2)), BrokenPromise);
}

}  // namespace
}  // namespace ubumwe::model
