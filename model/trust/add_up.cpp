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
constexpr std::uint32_t piece_of_ties = longest_plain_row + 1;

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
        // Copies, which the compiler keeps in registers: to it, what is written could be one of the members.
        const std::uint32_t* const alters = alters_;
        const float* const trust = trust_;
        const AlterView* const view = view_;
        const std::uint32_t last = ties_ - 1;
        const PersonRow first_person = village_.begin;
        const std::uint32_t outside = village_.size();
        float* const received = received_;
        FourWhole sum{};
        FourWhole* running = running_.data();
        for (std::uint32_t tie = begin; tie < end; ++tie) {
            __builtin_prefetch(&view[alters[std::min(tie + prefetched_ties, last)]]);
            *running++ = sum;
            const PersonRow alter = alters[tie];
            const float held = trust[tie];
            sum += weighted(held, view[alter]);
            received[std::min(alter - first_person, outside)] += held;
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

/// What the ties of the people of a village add up to.
class VillageSums {
public:
    VillageSums(VillageRow village, TrustScratch& scratch, World& world)
        : village_(village),
          rows_(world.places.people_of(village)),
          network_(world.network),
          scratch_(scratch),
          sums_(world.tie_sums),
          stage_(world.people.stage) {}

    void add_up(float reference_degree) {
        float* const received = scratch_.received.data() + rows_.begin + village_;
        std::fill_n(received, rows_.size() + 1, 0.0F);
        PiecesOfTies pieces(network_, scratch_.view.data(), rows_, received);
        for (PersonRow first = rows_.begin; first < rows_.end;) {
            const PersonRow end = pieces.add_up(first);
            for (PersonRow ego = first; ego < end; ++ego) keep_row(pieces, ego);
            first = end;
        }
        const float* const at_start = sums_.support_reference.data() + rows_.begin;
        float* const support = sums_.support.data() + rows_.begin;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) support[i] = (received[i] - at_start[i]) / reference_degree;
        scratch_.village_contact[village_] = contact_;
        scratch_.village_contacts[village_] = contacts_;
    }

private:
    void keep_row(const PiecesOfTies& pieces, PersonRow ego) {
        switch (scratch_.row_kind[ego]) {
            case RowKind::plain:
                keep_alters(pieces.row(ego), ego);
                sums_.mean_trust_in[ego] = mean_of_units(pieces.row(ego)[0], network_.degree(ego));
                return;
            case RowKind::mixed:
                keep_alters(pieces.row(ego), ego);
                keep_mixed(pieces.row(ego)[0], ego);
                return;
            case RowKind::apart:
                keep_apart(ego);
        }
    }

    static float mean_of_units(std::int32_t units, std::uint32_t ties) {
        return ties > 0 ? static_cast<float>(units) * unit_of_sums / static_cast<float>(ties) : no_ties;
    }

    /// `row` holds trust in alters and, weighted with it, their harmony, cooperation and influence.
    template <class Row>
    void keep_alters(const Row& row, PersonRow ego) {
        const auto influences = static_cast<float>(row[3]);
        sums_.alters_harmony[ego] = influences > 0.0F ? static_cast<float>(row[1]) / influences : 0.0F;
        sums_.alters_cooperation[ego] = influences > 0.0F ? static_cast<float>(row[2]) / influences : 0.0F;
    }

    void keep_mixed(std::int32_t units, PersonRow ego) {
        std::int32_t out_units = 0;
        std::uint32_t out_ties = 0;
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            const auto of_tie = static_cast<std::int32_t>(network_.trust()[tie] * (1.0F / unit_of_sums));
            out_units += network_.classes()[tie].out() ? of_tie : 0;
            out_ties += network_.classes()[tie].out() ? 1U : 0U;
        }
        keep_means(
            {mean_of_units(units - out_units, network_.degree(ego) - out_ties), mean_of_units(out_units, out_ties)},
            ego);
    }

    void keep_apart(PersonRow ego) {
        Four row{};
        for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie) {
            if (network_.classes()[tie].contact() == Contact::none) continue;
            row += network_.trust()[tie] * std::bit_cast<Four>(scratch_.view[network_.alters()[tie]]);
        }
        keep_alters(row, ego);
        keep_means(row_means(network_, ego), ego);
    }

    void keep_means(const RowMeans& means, PersonRow ego) {
        sums_.mean_trust_in[ego] = means.in;
        sums_.mean_trust_out[ego] = means.out;
        if (means.out == no_ties) return;
        const float above = means.out - sums_.outgroup_reference[ego];
        sums_.outgroup_contact[ego] = above;
        const bool counts = stage_[ego] == LifeStage::adult;
        contact_ += counts ? above : 0.0F;
        contacts_ += counts ? 1U : 0U;
    }

    VillageRow village_;
    Rows rows_;
    const TrustNetwork& network_;
    TrustScratch& scratch_;
    TieSums& sums_;
    std::span<const LifeStage> stage_;
    double contact_ = 0.0;
    std::uint32_t contacts_ = 0;
};

}  // namespace

RowMeans row_means(const TrustNetwork& network, PersonRow ego) {
    SumOfMeans sum;
    for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
        sum.add(network.classes()[tie], network.trust()[tie]);
    return sum.means();
}

RowKind row_kind(const TrustNetwork& network, PersonRow ego) {
    if (network.degree(ego) > longest_plain_row) return RowKind::apart;
    unsigned out = 0;
    unsigned apart = 0;
    for (const TieClass tie : network.classes().subspan(network.starts()[ego], network.degree(ego))) {
        out |= tie.out() ? 1U : 0U;
        apart |= tie.contact() == Contact::none ? 1U : 0U;
    }
    return apart != 0 ? RowKind::apart : out != 0 ? RowKind::mixed : RowKind::plain;
}

void add_up_ties(float reference_degree, const Parallel& parallel, TrustScratch& scratch, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        VillageSums(static_cast<VillageRow>(village), scratch, world).add_up(reference_degree);
    });
    const auto& contacts = scratch.village_contacts;
    const auto people = static_cast<double>(std::accumulate(contacts.begin(), contacts.end(), std::uint64_t{0}));
    const double contact = std::accumulate(scratch.village_contact.begin(), scratch.village_contact.end(), 0.0);
    world.tie_sums.mean_outgroup_contact = people > 0.0 ? static_cast<float>(contact / people) : 0.0F;
}

}  // namespace ubumwe::model
