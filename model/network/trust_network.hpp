#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "model/base/parallel.hpp"
#include "model/network/row_blocks.hpp"
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

/// Rows of ties: how many each has, and their alters, in order, and classes.
struct RowsOfTies {
    std::vector<std::uint32_t> degrees;
    std::vector<std::uint32_t> alters;
    std::vector<TieClass> classes;
};

/// Which rows people have, and had before.
struct Renumbering {
    std::span<const std::uint32_t> after;     ///< by row before; no_row for those who leave
    std::span<const std::uint32_t> before;    ///< by row after; no_row for those who are new
    std::span<const std::uint8_t> displaced;  ///< by row before: 1 for those who do not keep the order of the others
};
constexpr std::uint32_t no_row = 0xFFFFFFFFU;

/// Directed ties from ego to alter with a class and a trust in [0, 1]. Rows are people; the ties of a row are in the
/// order of their alters. The topology is a Boost CSR graph; class and trust are columns addressed by its edge index.
class TrustNetwork {
public:
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;

    /// An empty network of no people.
    TrustNetwork() = default;

    /// Makes room for so many people and ties, and for some more, so that the columns need not be copied when they
    /// come.
    void make_room_for(std::size_t people, std::size_t ties);

    /// Adds people behind those who are there. Trust starts at 0.
    void append(const RowsOfTies& rows);

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

    /// Gives people other rows. The ties of those who leave go with them; the ties of those displaced, both ways, with
    /// the rows after, are shown to `fit`, which may change their class or refuse them; and `joining`, with the rows
    /// after, join like those of a merge.
    void renumber(const Renumbering& rows, const std::function<bool(NewTie&)>& fit, TieLots joining,
                  const Parallel& parallel);

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(graph_.m_forward.m_rowstart, graph_.m_forward.m_column, classes_, trust_);
    }

private:
    class RowsAfter;

    /// Rows of a block as they will be.
    struct BlockOfRows {
        std::vector<std::uint32_t> starts;  ///< by row, from the first tie of the block on
        std::vector<std::uint32_t> alters;
        std::vector<TieClass> classes;
        std::vector<float> trust;
        std::uint32_t ties = 0;
        std::uint32_t rows_read = 0;  ///< rows before that neither this block nor one behind it reads any more
        std::size_t first_tie = 0;    ///< where it is to stand

        /// No rows, and room for so many ties.
        void open(std::size_t room);
        void begin_row() { starts.push_back(ties); }
        /// Adds rows as they are.
        void keep(const TrustNetwork& network, RowBlock rows);
        /// Puts a tie into the last row, unless one with the same alter is there.
        void join(const NewTie& tie);
    };

    /// Writes all rows anew in place, a wave of blocks at a time: build(block, rows) collects a block by any thread. A
    /// block waits until the rows have been read that stand where it is to stand.
    template <class Build>
    void rewrite(std::uint32_t rows, const Parallel& parallel, Build build);
    void place(RowBlock rows, const BlockOfRows& block);
    void resize_ties(std::size_t ties, const Parallel& parallel);

    Graph graph_;
    std::vector<TieClass> classes_;
    std::vector<float> trust_;
    std::vector<BlockOfRows> built_;  ///< scratch of rewrite, kept so that a merge of few ties allocates nothing large
};

}  // namespace ubumwe::model
