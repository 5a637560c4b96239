#include "model/trust/add_up.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace ubumwe::model {

namespace {

/// How far ahead the views of alters are fetched: about three rows.
constexpr std::uint32_t prefetched_ties = 32;

using Four [[gnu::vector_size(16)]] = float;

/// The columns of the network, and whether people with a tie of each way of contact meet.
struct Ties {
    std::span<const std::uint32_t> starts;
    const std::uint32_t* alters;
    const TieClass* classes;
    const float* trust;
    std::uint32_t number;
    std::array<float, 4> meets{1.0F, 1.0F, 0.0F, 0.0F};

    explicit Ties(const TrustNetwork& network)
        : starts(network.starts()),
          alters(network.alters().data()),
          classes(network.classes().data()),
          trust(network.trust().data()),
          number(network.ties()) {}
};

/// What a row adds up to.
struct RowSum {
    Four alters{};       ///< views of alters, each weighted with the trust held while people meet
    float trust = 0.0F;  ///< over all ties
};

/// Adds up a row and hands the trust to the alters in the village, whose places `received` begins with.
RowSum add_up_row(const Ties& ties, const AlterView* view, PersonRow ego, Rows rows, float* received) {
    RowSum sum;
    const std::uint32_t end = ties.starts[ego + 1];
    for (std::uint32_t tie = ties.starts[ego]; tie < end; ++tie) {
        __builtin_prefetch(&view[ties.alters[std::min(tie + prefetched_ties, ties.number - 1)]]);
        const PersonRow alter = ties.alters[tie];
        const float held = ties.trust[tie];
        sum.alters += held * ties.meets[ties.classes[tie].byte >> 6U] * std::bit_cast<Four>(view[alter]);
        sum.trust += held;
        if (rows.contains(alter)) received[alter - rows.begin] += held;
    }
    return sum;
}

/// Harmony, cooperation and influence are elements 1, 2 and 3 of the sum.
void keep(const RowSum& row, std::uint32_t degree, PersonRow ego, const World& world, TieSums& sums, bool plain) {
    const float influence = row.alters[3];
    sums.alters_harmony[ego] = influence > 0.0F ? row.alters[1] / influence : 0.0F;
    sums.alters_cooperation[ego] = influence > 0.0F ? row.alters[2] / influence : 0.0F;
    const RowMeans whole{degree > 0 ? row.trust / static_cast<float>(degree) : no_ties, no_ties};
    const RowMeans means = plain ? whole : row_means(world.network, ego);
    sums.mean_trust_in[ego] = means.in;
    sums.mean_trust_out[ego] = means.out;
}

void add_up_village(VillageRow village, float reference_degree, TrustScratch& scratch, World& world) {
    const Rows rows = world.places.people_of(village);
    const Ties ties(world.network);
    TieSums& sums = world.tie_sums;
    float* const received = scratch.received.data() + rows.begin;
    std::fill_n(received, rows.size(), 0.0F);
    for (PersonRow ego = rows.begin; ego < rows.end; ++ego) {
        const RowSum sum = add_up_row(ties, scratch.view.data(), ego, rows, received);
        keep(sum, ties.starts[ego + 1] - ties.starts[ego], ego, world, sums, scratch.plain_row[ego] != 0);
    }
    double contact = 0.0;
    std::uint32_t contacts = 0;
    for (PersonRow person = rows.begin; person < rows.end; ++person) {
        const float above_start = received[person - rows.begin] - sums.support_reference[person];
        sums.support[person] = above_start / reference_degree;
        const bool mixed = sums.mean_trust_out[person] != no_ties;
        const float above = mixed ? sums.mean_trust_out[person] - sums.outgroup_reference[person] : 0.0F;
        sums.outgroup_contact[person] = mixed ? above : no_outgroup_ties;
        const bool counts = mixed && world.people.stage[person] == LifeStage::adult;
        contact += counts ? above : 0.0F;
        contacts += counts ? 1U : 0U;
    }
    scratch.village_contact[village] = contact;
    scratch.village_contacts[village] = contacts;
}

}  // namespace

RowMeans row_means(const TrustNetwork& network, PersonRow ego) {
    std::array<float, 2> sum{};
    std::array<float, 2> n{};
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie) {
        const TieClass tie_class = network.classes()[tie];
        if (tie_class.contact() == Contact::none) continue;
        sum[tie_class.out() ? 1 : 0] += network.trust()[tie];
        n[tie_class.out() ? 1 : 0] += 1.0F;
    }
    return {n[0] > 0.0F ? sum[0] / n[0] : no_ties, n[1] > 0.0F ? sum[1] / n[1] : no_ties};
}

bool is_plain_row(const TrustNetwork& network, PersonRow ego) {
    const auto first = network.classes().begin() + network.starts()[ego];
    const auto end = network.classes().begin() + network.starts()[ego + 1];
    return std::none_of(first, end, [](TieClass tie) { return tie.out() || tie.contact() == Contact::none; });
}

void receive_trust(const TrustNetwork& network, Rows rows, std::span<float> received) {
    for (PersonRow person = rows.begin; person < rows.end; ++person) received[person] = 0.0F;
    for (std::uint32_t tie = network.starts()[rows.begin]; tie < network.starts()[rows.end]; ++tie) {
        if (rows.contains(network.alters()[tie])) received[network.alters()[tie]] += network.trust()[tie];
    }
}

void add_up_ties(float reference_degree, const Parallel& parallel, TrustScratch& scratch, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        add_up_village(static_cast<VillageRow>(village), reference_degree, scratch, world);
    });
    const auto& contacts = scratch.village_contacts;
    const auto people = static_cast<double>(std::accumulate(contacts.begin(), contacts.end(), std::uint64_t{0}));
    const double contact = std::accumulate(scratch.village_contact.begin(), scratch.village_contact.end(), 0.0);
    world.tie_sums.mean_outgroup_contact = people > 0.0 ? static_cast<float>(contact / people) : 0.0F;
}

}  // namespace ubumwe::model
