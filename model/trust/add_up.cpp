#include "model/trust/add_up.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace ubumwe::model {

namespace {

/// How far ahead the views of alters are fetched: about six rows.
constexpr std::uint32_t prefetched_ties = 64;

/// Ties are added up in pieces whose running sums stay in the cache.
constexpr std::uint32_t piece_of_ties = 2 * longest_plain_row;

using Four [[gnu::vector_size(16)]] = float;
using FourSigned [[gnu::vector_size(16)]] = std::int32_t;
using FourWhole [[gnu::vector_size(16)]] = std::uint32_t;

/// A view weighted with trust, in whole units; harmony, cooperation and influence are elements 1 to 3.
FourWhole weighted(float trust, const AlterView& view) {
    return std::bit_cast<FourWhole>(__builtin_convertvector(trust * std::bit_cast<Four>(view), FourSigned));
}

/// Adds up rows of a village piece by piece, and hands their trust to the alters in the village.
class PiecesOfTies {
public:
    /// `received` has a place for each person of the village and one for everybody outside.
    PiecesOfTies(const TrustNetwork& network, const AlterView* view, Rows village, float* received)
        : starts_(network.starts()),
          alters_(network.alters().data()),
          trust_(network.trust().data()),
          ties_(network.ties()),
          view_(view),
          village_(village),
          received_(received) {}

    /// Adds up as many rows from `first` on as fit, or one that does not fit; the row after them.
    PersonRow add_up(PersonRow first) {
        PersonRow end = first;
        while (end < village_.end && starts_[end + 1] - starts_[first] <= piece_of_ties) ++end;
        first_tie_ = starts_[first];
        if (end == first) {
            for (std::uint32_t tie = first_tie_; tie < starts_[first + 1]; ++tie) receive(tie);
            return first + 1;
        }
        add_up(first_tie_, starts_[end]);
        return end;
    }

    /// The sum of a row of the piece that has at most longest_plain_row ties.
    FourSigned row(PersonRow ego) const {
        return std::bit_cast<FourSigned>(running_[starts_[ego + 1] - first_tie_] - running_[starts_[ego] - first_tie_]);
    }

private:
    /// Does not look where rows end: they are short, and each end would be a branch that the processor mispredicts.
    void add_up(std::uint32_t begin, std::uint32_t end) {
        FourWhole sum{};
        FourWhole* running = running_.data();
        for (std::uint32_t tie = begin; tie < end; ++tie) {
            __builtin_prefetch(&view_[alters_[std::min(tie + prefetched_ties, ties_ - 1)]]);
            *running++ = sum;
            sum += weighted(trust_[tie], view_[alters_[tie]]);
            receive(tie);
        }
        *running = sum;
    }

    void receive(std::uint32_t tie) {
        received_[std::min(alters_[tie] - village_.begin, village_.size())] += trust_[tie];
    }

    std::span<const std::uint32_t> starts_;
    const std::uint32_t* alters_;
    const float* trust_;
    std::uint32_t ties_;
    const AlterView* view_;
    Rows village_;
    float* received_;
    std::uint32_t first_tie_ = 0;
    std::array<FourWhole, piece_of_ties + 1> running_;
};

/// Mean trust over ties of the same in/out kind, one after the other.
struct SumOfMeans {
    std::array<float, 2> sum{};
    std::array<float, 2> ties{};

    void add(TieClass tie, float trust) {
        const float meets = tie.contact() == Contact::none ? 0.0F : 1.0F;
        sum[tie.out() ? 1 : 0] += meets * trust;
        ties[tie.out() ? 1 : 0] += meets;
    }
    RowMeans means() const {
        return {ties[0] > 0.0F ? sum[0] / ties[0] : no_ties, ties[1] > 0.0F ? sum[1] / ties[1] : no_ties};
    }
};

void add_up_mixed_row(const TrustScratch& scratch, PersonRow ego, World& world) {
    const TrustNetwork& network = world.network;
    Four alters{};
    SumOfMeans sum;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie) {
        const TieClass tie_class = network.classes()[tie];
        const float meets = tie_class.contact() == Contact::none ? 0.0F : 1.0F;
        alters += meets * network.trust()[tie] * std::bit_cast<Four>(scratch.view[network.alters()[tie]]);
        sum.add(tie_class, network.trust()[tie]);
    }
    TieSums& sums = world.tie_sums;
    sums.alters_harmony[ego] = alters[3] > 0.0F ? alters[1] / alters[3] : 0.0F;
    sums.alters_cooperation[ego] = alters[3] > 0.0F ? alters[2] / alters[3] : 0.0F;
    sums.mean_trust_in[ego] = sum.means().in;
    sums.mean_trust_out[ego] = sum.means().out;
}

void keep_plain_row(const FourSigned& units, std::uint32_t degree, PersonRow ego, TieSums& sums) {
    const Four row = __builtin_convertvector(units, Four);
    sums.alters_harmony[ego] = row[3] > 0.0F ? row[1] / row[3] : 0.0F;
    sums.alters_cooperation[ego] = row[3] > 0.0F ? row[2] / row[3] : 0.0F;
    sums.mean_trust_in[ego] = degree > 0 ? row[0] * unit_of_sums / static_cast<float>(degree) : no_ties;
    sums.mean_trust_out[ego] = no_ties;
}

void add_up_rows(VillageRow village, float* received, TrustScratch& scratch, World& world) {
    const Rows rows = world.places.people_of(village);
    const auto starts = world.network.starts();
    PiecesOfTies pieces(world.network, scratch.view.data(), rows, received);
    for (PersonRow first = rows.begin; first < rows.end;) {
        const PersonRow end = pieces.add_up(first);
        for (PersonRow ego = first; ego < end; ++ego) {
            if (scratch.plain_row[ego] != 0) {
                keep_plain_row(pieces.row(ego), starts[ego + 1] - starts[ego], ego, world.tie_sums);
            } else {
                add_up_mixed_row(scratch, ego, world);
            }
        }
        first = end;
    }
}

void add_up_village(VillageRow village, float reference_degree, TrustScratch& scratch, World& world) {
    const Rows rows = world.places.people_of(village);
    TieSums& sums = world.tie_sums;
    float* const received = scratch.received.data() + rows.begin + village;
    std::fill_n(received, rows.size() + 1, 0.0F);
    add_up_rows(village, received, scratch, world);
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
    SumOfMeans sum;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
        sum.add(network.classes()[tie], network.trust()[tie]);
    return sum.means();
}

bool is_plain_row(const TrustNetwork& network, PersonRow ego) {
    const auto first = network.classes().begin() + network.starts()[ego];
    const auto end = network.classes().begin() + network.starts()[ego + 1];
    return end - first <= longest_plain_row &&
           std::none_of(first, end, [](TieClass tie) { return tie.out() || tie.contact() == Contact::none; });
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
