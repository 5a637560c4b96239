#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "model/base/calendar.hpp"
#include "model/observation/rows.hpp"
#include "model/state/ledger.hpp"
#include "sim/results/names.hpp"
#include "sim/results/run.hpp"
#include "sim/results/run_record.hpp"

namespace ubumwe::sim {

/// Writes results.sqlite of a folder. Each write is one transaction: when the process is killed, everything written
/// before stays. Names stand in the store where rows have indices; numbers that are not a number are empty there. After
/// close() the file stands alone and can be read from a folder that cannot be written to. Throws MachineError where the
/// disk is full, the file is locked or cannot be written.
class ResultStore {
public:
    /// Opens the store of an existing folder, making it where there is none. Throws InputError where the file belongs
    /// to another program.
    explicit ResultStore(const std::filesystem::path& folder);
    ~ResultStore();
    ResultStore(const ResultStore&) = delete;
    ResultStore& operator=(const ResultStore&) = delete;

    /// Begins a run. One with the same scenario, variant, replicate and sample keeps its number and loses its rows.
    RunId begin_run(const RunKey& key, Names names);

    /// Goes on with a run that was begun and has no more than the months up to `last` then; or begins it.
    RunId continue_run(const RunKey& key, Names names, model::Month last);

    /// Takes up a run that the store holds and that has ended, for what is written then.
    RunId take_up_run(const RunKey& key, Names names);

    /// Puts a run that has ended under this number, in one transaction; whatever stood there is gone.
    void add_run(RunId run, const RunRecord& record);

    /// Puts every run of another store in, in one transaction, in the place of runs of the same number.
    void take_shard(const std::filesystem::path& other);

    /// Adds a month to a run that was begun; months come in order. `delivery` and `coverage` are not
    /// written for the counterfactual.
    void write_month(RunId run, const model::MonthRows& month);
    /// Changes of the variant with, in the place of any before; they may come when the run has ended, since what
    /// programmes cause is known last.
    void write_changes(RunId run, std::span<const model::ChangeRow> rows);
    /// Reach of the variant with.
    void write_reach(RunId run, std::span<const model::ReachRow> rows);
    /// Shortfalls are added up by month, district, programme and limit.
    void write_shortfalls(RunId run, std::span<const model::Shortfall> rows, const model::Calendar& calendar);

    /// Shares at each time after release; a district where nobody has been home so long has no row.
    void write_reintegration(RunId run, std::span<const model::ReintegrationCounts> rows);
    /// Means of the villages that receive; a time at which nobody was observed has no row.
    void write_receiving(RunId run, std::span<const model::ReceivingCounts> rows);
    /// Costs of the variant with.
    void write_costs(RunId run, std::span<const model::CostRow> rows);
    /// Plans of the variant with.
    void write_plans(RunId run, std::span<const model::PlanRow> rows);

    /// Sets how a run ended. One that did not reach its end has no digest.
    void finish_run(RunId run, RunStatus status, std::optional<std::uint64_t> digest, double seconds);

    /// Puts everything into the one file. Runs that did not end stay `running`.
    void close();

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace ubumwe::sim
