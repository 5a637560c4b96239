#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "model/base/parallel.hpp"
#include "model/network/tie_class.hpp"

namespace ubumwe::model {

/// A tie that is to join the network.
struct NewTie {
    std::uint32_t ego = 0;
    std::uint32_t alter = 0;
    TieClass tie_class;
    float trust = 0.0F;
};

/// Ties that are to join the network, in lots that come one after the other.
using TieLots = std::vector<std::vector<NewTie>>;

/// Directed ties from ego to alter with a class and a trust in [0, 1]. Rows are people; the ties of a row are in the
/// order of their alters. The topology is a Boost CSR graph; class and trust are columns addressed by its edge index.
class TrustNetwork {
public:
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;

    /// An empty network of no people.
    TrustNetwork() = default;

    /// Takes ready rows: `starts` has one entry more than there are people, `alters` and `classes` one a tie. Trust
    /// starts at 0.
    TrustNetwork(std::vector<std::uint32_t> starts, std::vector<std::uint32_t> alters, std::vector<TieClass> classes);

    std::uint32_t people() const { return static_cast<std::uint32_t>(starts().size() - 1); }
    std::uint32_t ties() const { return static_cast<std::uint32_t>(alters().size()); }
    std::span<const std::uint32_t> starts() const { return graph_.m_forward.m_rowstart; }
    std::uint32_t degree(std::uint32_t ego) const { return starts()[ego + 1] - starts()[ego]; }
    std::span<const std::uint32_t> alters() const { return graph_.m_forward.m_column; }
    std::span<const TieClass> classes() const { return classes_; }
    std::span<TieClass> classes() { return classes_; }
    std::span<const float> trust() const { return trust_; }
    std::span<float> trust() { return trust_; }
    const Graph& graph() const { return graph_; }

    /// The person whose tie it is.
    std::uint32_t ego_of(std::uint32_t tie) const;

    /// The index of the tie from ego to alter, or ties() if there is none.
    std::uint32_t find(std::uint32_t ego, std::uint32_t alter) const;

    /// Adds ties in any order. Of two ties with the same ego and alter the one that was there, or came first, stays.
    void merge(const std::vector<NewTie>& added, const Parallel& parallel);

    /// The same with lots of ties.
    void merge_lots(const TieLots& lots, const Parallel& parallel);

    /// Gives people other rows: `row` and `displaced` are by row before, `people_after` is the number of rows after;
    /// 0xFFFFFFFF for those who leave, whose ties go with them. The others keep their order but for those `displaced`:
    /// the ties of these are taken out, both ways, and returned in lots with the rows after, for merge_lots to put
    /// back.
    TieLots renumber(std::span<const std::uint32_t> row, std::span<const std::uint8_t> displaced,
                     std::uint32_t people_after, const Parallel& parallel);

    /// Makes room for ties that come later, so that the columns need not be copied when they do.
    void reserve(std::size_t ties);

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(graph_.m_forward.m_rowstart, graph_.m_forward.m_column, classes_, trust_);
    }

private:
    class BlockRenumber;

    /// Ties of a block of rows on their way to another place.
    struct BlockOfTies {
        std::vector<std::uint32_t> alters;
        std::vector<TieClass> classes;
        std::vector<float> trust;
        std::uint32_t ties = 0;

        /// No ties, and room for so many.
        void open(std::size_t room);
        void add(std::uint32_t alter, TieClass tie_class, float held);
    };

    /// Which way ties move when rows are written anew in place: towards the front blocks ascend, towards the end they
    /// descend, so that none is overwritten before it is read.
    enum class Towards { front, end };

    /// Writes rows anew, a wave of blocks at a time: build(block, ties) collects the ties of a block by any thread,
    /// then place(block, ties) tells, in the order of the blocks, from which tie on they stand.
    template <class Build, class Place>
    void rewrite(Towards towards, const Parallel& parallel, Build build, Place place);
    void resize_ties(std::size_t ties);

    Graph graph_;
    std::vector<TieClass> classes_;
    std::vector<float> trust_;
    std::vector<BlockOfTies> wave_;  ///< scratch of rewrite, kept so that a merge of few ties allocates nothing large
};

}  // namespace ubumwe::model
