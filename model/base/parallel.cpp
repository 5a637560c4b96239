#include "model/base/parallel.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
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

}  // namespace

Parallel::Parallel(int threads) : threads_(threads > 0 ? threads : oneapi::tbb::info::default_concurrency()) {}

void Parallel::for_each(std::size_t blocks, const std::function<void(std::size_t)>& work) const {
    if (threads_ == 1) {
        for (std::size_t block = 0; block < blocks; ++block) work(block);
        return;
    }
    const oneapi::tbb::global_control workers(oneapi::tbb::global_control::max_allowed_parallelism,
                                              static_cast<std::size_t>(threads_));
    oneapi::tbb::task_arena arena(threads_);
    Handover begin;
    Handover end;
    begin.give();
    arena.execute([&] {
        oneapi::tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
            begin.take();
            work(block);
            end.give();
        });
    });
    end.take();
}

}  // namespace ubumwe::model
