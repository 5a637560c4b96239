#include "model/base/parallel.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#ifdef UBUMWE_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace ubumwe::model {

namespace {

/// What happens before and after the blocks, told to the thread sanitizer, which cannot see into the library.
class Handover {
public:
#ifdef UBUMWE_THREAD_SANITIZER
    void give() {
        __tsan_release(this);
    }
    void take() {
        __tsan_acquire(this);
    }
#else
    void give() {}
    void take() {}
#endif
};

// However a scope ends: what is thrown is handed over too.
struct GiveAtEnd {
    Handover& to;
    ~GiveAtEnd() { to.give(); }
};
struct TakeAtEnd {
    Handover& from;
    ~TakeAtEnd() { from.take(); }
};

}  // namespace

Parallel::Parallel(int threads) : threads_(threads > 0 ? threads : oneapi::tbb::info::default_concurrency()) {}

void Parallel::for_each(std::size_t blocks, const std::function<void(std::size_t)>& work) const {
    if (threads_ == 1) {
        for (std::size_t block = 0; block < blocks; ++block) work(block);
        return;
    }
    Handover begin;
    Handover end;
    const TakeAtEnd all_blocks{end};
    begin.give();
    execute([&] {
        oneapi::tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
            begin.take();
            const GiveAtEnd of_block{end};
            work(block);
        });
    });
}

void Parallel::perform(const std::vector<std::function<void()>>& work) const {
    for_each(work.size(), [&](std::size_t piece) { work[piece](); });
}

void Parallel::in_order(std::size_t blocks, const std::function<void(std::size_t, std::size_t)>& make,
                        const std::function<void(std::size_t, std::size_t)>& take) const {
    if (threads_ == 1) {
        for (std::size_t block = 0; block < blocks; ++block) {
            make(block, 0);
            take(block, 0);
        }
        return;
    }
    namespace tbb = oneapi::tbb;
    Handover begin;
    Handover made;
    Handover taken;
    const TakeAtEnd all_made{made};
    const TakeAtEnd all_taken{taken};
    std::size_t next = 0;
    const auto count = [&](tbb::flow_control& control) {
        if (next == blocks) control.stop();
        return next++;
    };
    const auto make_block = [&](std::size_t block) {
        begin.take();
        taken.take();
        const GiveAtEnd of_block{made};
        make(block, block % slots());
        return block;
    };
    const auto take_block = [&](std::size_t block) {
        made.take();
        taken.take();
        const GiveAtEnd of_block{taken};
        take(block, block % slots());
    };
    begin.give();
    execute([&] {
        tbb::parallel_pipeline(slots(),
                               tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, count) &
                                   tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, make_block) &
                                   tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, take_block));
    });
}

void Parallel::execute(const std::function<void()>& work) const {
    const oneapi::tbb::global_control workers(oneapi::tbb::global_control::max_allowed_parallelism,
                                              static_cast<std::size_t>(threads_));
    oneapi::tbb::task_arena arena(threads_);
    arena.execute(work);
}

}  // namespace ubumwe::model
